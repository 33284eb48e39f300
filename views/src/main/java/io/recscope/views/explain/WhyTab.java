package io.recscope.views.explain;

import io.recscope.engine.explain.Attribution;
import io.recscope.engine.explain.Counterfactual;
import io.recscope.views.chart.Chart;
import io.recscope.views.control.ChartView;
import io.recscope.views.control.InScene;
import io.recscope.views.desk.Desk;
import io.recscope.views.explanation.Narrative;
import io.recscope.views.explanation.Pictures;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The shares as pictures and sentences, and what would change the list.
final class WhyTab extends VBox implements Tab {
    private static final double ROW = 26;
    private static final double AROUND = 150;
    private static final double FORCE = 270;
    private static final int MOST_ROWS = 15;

    private final Desk desk;
    private final ExplainModel model;
    private final Acts acts;
    private final Parts parts;
    private final ChartView waterfall;
    private final ChartView force;
    private final VBox sentences = new VBox(6);
    private final VBox cards = new VBox(8);
    private final Label nothing;
    private final VBox pictures;
    private Optional<Attribution> shown = Optional.empty();
    private List<String> names = List.of();

    WhyTab(Desk desk, ExplainModel model, Acts acts) {
        super(20);
        this.desk = desk;
        this.model = model;
        this.acts = acts;
        parts = new Parts(desk.phrases());
        getStyleClass().add("tab-page");
        waterfall = linked(desk.charts().view());
        waterfall.setId("explain-waterfall");
        force = linked(desk.charts().view());
        force.setPrefHeight(FORCE);
        force.setMinHeight(FORCE);
        nothing = parts.label("muted", "explain.no-evidence");
        HBox below = new HBox(20, section("explain.sentences", sentences), section("explain.changes", cards));
        pictures = new VBox(20, waterfall, below, force);
        getChildren().addAll(nothing, pictures);
        model.pointed().subscribe(now -> glow());
        model.answer().state().subscribe(now -> look());
        InScene.follow(this, desk.phrases().language(), this::renew);
    }

    private VBox section(String title, VBox content) {
        Label heading = parts.label("heading", title);
        HBox head = new HBox(8, heading, Parts.gap());
        if (content == sentences) {
            head.getChildren().add(parts.tool("action.explain.copy", "copy", acts::copy));
        }
        VBox section = new VBox(8, head, content);
        section.setMinWidth(0);
        section.setPrefWidth(320);
        HBox.setHgrow(section, Priority.ALWAYS);
        return section;
    }

    /// Points at evidence where its bar is pointed at, and brings its events into view at a click.
    private ChartView linked(ChartView view) {
        view.pointed().subscribe(told -> model.pointed().set(piece(told)));
        view.addEventHandler(
                MouseEvent.MOUSE_CLICKED, event -> piece(view.pointed().get()).ifPresent(acts::reveal));
        return view;
    }

    private OptionalInt piece(Optional<String> told) {
        return told.isEmpty()
                ? OptionalInt.empty()
                : IntStream.range(0, names.size())
                        .filter(number -> told.get().startsWith(names.get(number) + ": "))
                        .findFirst();
    }

    private void glow() {
        OptionalInt now = model.pointed().get();
        String begin = now.isPresent() && now.getAsInt() < names.size() ? names.get(now.getAsInt()) + ": " : "\n";
        waterfall.glow(told -> told.startsWith(begin));
        force.glow(told -> told.startsWith(begin));
    }

    private void renew() {
        shown = Optional.empty();
        look();
    }

    @Override
    public void look() {
        Optional<Answer> answer = model.answer().value();
        Optional<Attribution> now = answer.flatMap(Answer::attribution);
        boolean bare = now.filter(known -> known.evidence().isEmpty()).isPresent();
        Parts.show(nothing, bare);
        Parts.show(pictures, !bare && now.isPresent());
        if (!bare && now.isPresent() && !shown.equals(now)) {
            shown = now;
            draw(answer.get(), now.get());
        }
        answer.ifPresent(this::tell);
    }

    private void draw(Answer answer, Attribution shares) {
        Pictures drawn = new Pictures(desk.phrases().words(), answer.ground().catalog());
        names = drawn.names(shares);
        double height = AROUND + ROW * Math.min(MOST_ROWS, shares.evidence().size() + 2);
        waterfall.setPrefHeight(height);
        waterfall.setMinHeight(height);
        show(waterfall, drawn.waterfall(shares));
        show(force, drawn.force(shares));
    }

    private static void show(ChartView view, Chart chart) {
        view.show(chart);
    }

    /// The sentences, and the changes that were found.
    private void tell(Answer answer) {
        sentences
                .getChildren()
                .setAll(said(answer).stream()
                        .map(text -> Parts.text("text", text))
                        .toList());
        cards.getChildren().clear();
        if (answer.counterfactuals().isEmpty()) {
            boolean searching = model.answer().isWorking();
            cards.getChildren()
                    .add(parts.label("muted", searching ? "explain.changes.wait" : "explain.changes.unknown"));
        }
        answer.counterfactuals().ifPresent(found -> {
            found.forEach(one -> cards.getChildren().add(card(answer, one)));
            if (found.isEmpty()) {
                cards.getChildren().add(parts.label("muted", "explain.changes.none"));
            }
        });
    }

    /// The sentences as they are copied.
    List<String> said() {
        return model.answer().value().map(this::said).orElseGet(List::of);
    }

    private List<String> said(Answer answer) {
        return answer.explanation(Optional.empty())
                .map(found ->
                        new Narrative(desk.phrases().words(), answer.ground().catalog()).sentences(found))
                .orElseGet(List::of);
    }

    private VBox card(Answer answer, Counterfactual one) {
        String what = one.added() >= 0
                ? desk.phrases().now("explain.with", answer.ground().catalog().label(one.added()))
                : desk.phrases()
                        .now(
                                "explain.without",
                                one.removed().stream()
                                        .map(number -> "“" + names.get(number) + "”")
                                        .reduce((a, b) -> a + ", " + b)
                                        .orElse(""));
        boolean leaves = one.change() == Counterfactual.Change.LEAVES;
        Label place =
                Parts.text("heading", one.rankBefore() + " → " + String.format(Locale.ROOT, "%,d", one.rankAfter()));
        place.getStyleClass().add(leaves ? "worse" : "better");
        int length = answer.ground().request().size();
        Label outcome = Parts.text("caption", desk.phrases().now(leaves ? "explain.leaves" : "explain.enters", length));
        VBox card = new VBox(4, Parts.text("text", what), new HBox(10, place, outcome));
        if (one.added() < 0 && !one.smallest()) {
            card.getChildren().add(parts.label("caption", "explain.not-smallest"));
        }
        Change.of(one, answer.laid().evidence()).ifPresent(change -> {
            Button attempt = parts.button("explain.try", "play", () -> model.attempt(change));
            attempt.getStyleClass().add("small");
            attempt.setId("explain-try");
            card.getChildren().add(attempt);
        });
        card.getStyleClass().add("card");
        return card;
    }
}
