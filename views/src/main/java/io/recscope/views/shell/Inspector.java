package io.recscope.views.shell;

import io.recscope.engine.study.ModelLibrary;
import io.recscope.engine.workspace.DatasetInfo;
import io.recscope.views.desk.Desk;
import io.recscope.views.focus.Focus;
import io.recscope.views.session.Summary;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Tells of what the analyst looks at, on whatever screen.
final class Inspector extends VBox {
    private final Desk desk;

    Inspector(Desk desk) {
        this.desk = desk;
        getStyleClass().add("inspector");
        desk.trail().place().subscribe(this::follow);
        desk.session().summary().subscribe(this::follow);
        desk.phrases().language().subscribe(this::follow);
    }

    private void follow() {
        getChildren().clear();
        Focus focus = desk.trail().place().get().focus();
        Optional<Summary> summary = desk.session().summary().get();
        focus.dataset().ifPresent(name -> dataset(summary, name));
        focus.user().ifPresent(user -> group("inspector.user", List.of(user), List.of()));
        focus.newcomer().ifPresent(who -> group("inspector.user", List.of(words("focus.newcomer")), who.wishes()));
        focus.moment()
                .ifPresent(known -> group("inspector.moment", List.of(words("inspector.known", known)), List.of()));
        focus.item().ifPresent(item -> group("inspector.item", List.of(item), List.of()));
        focus.model().ifPresent(digest -> model(summary, digest));
        focus.run()
                .ifPresent(run -> group(
                        "inspector.run",
                        List.of(run),
                        focus.baseline().stream()
                                .map(baseline -> words("inspector.against", baseline))
                                .toList()));
        if (getChildren().isEmpty()) {
            Label nothing = line(words("inspector.nothing"), "muted");
            getChildren().add(nothing);
        }
    }

    private void dataset(Optional<Summary> summary, String name) {
        List<String> facts = summary.stream()
                .flatMap(all -> all.datasets().stream())
                .filter(info -> info.name().equals(name))
                .map((DatasetInfo info) -> words("inspector.size", info.rows(), info.users(), info.items()))
                .toList();
        group("inspector.dataset", List.of(name), facts);
    }

    private void model(Optional<Summary> summary, String digest) {
        Optional<ModelLibrary.Entry> entry = summary.stream()
                .flatMap(all -> all.models().stream())
                .filter(one -> one.digest().equals(digest))
                .findFirst();
        group(
                "inspector.model",
                List.of(entry.map(one -> one.spec().label()).orElse(digest)),
                List.of(digest.substring(0, Math.min(12, digest.length()))));
    }

    private void group(String title, List<String> strong, List<String> quiet) {
        VBox box = new VBox(4, line(words(title), "over"));
        strong.forEach(text -> box.getChildren().add(line(text, "strong")));
        quiet.forEach(text -> box.getChildren().add(line(text, "caption")));
        getChildren().add(box);
    }

    private String words(String key, Object... values) {
        return desk.phrases().now(key, values);
    }

    private static Label line(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }
}
