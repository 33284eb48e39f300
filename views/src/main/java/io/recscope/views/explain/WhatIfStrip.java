package io.recscope.views.explain;

import io.recscope.views.control.Badge;
import io.recscope.views.control.InScene;
import io.recscope.views.desk.Desk;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What became of the item's place after the history was changed; there only while it is changed.
final class WhatIfStrip extends VBox {
    private static final int NAMED = 3;

    private final Desk desk;
    private final ExplainModel model;
    private final Label before = new Label();
    private final Label after = new Label();
    private final Label what = Parts.plain("text");
    private final Badge verdict = new Badge(Badge.Tint.CAUTION);
    private final FlowPane list = new FlowPane(6, 6);
    private final Label kept = Parts.plain("caption");
    private final Hyperlink more = new Hyperlink();
    private boolean open;

    WhatIfStrip(Desk desk, ExplainModel model) {
        super(8);
        this.desk = desk;
        this.model = model;
        Parts parts = new Parts(desk.phrases());
        getStyleClass().addAll("card", "what-if");
        before.getStyleClass().addAll("title", "muted");
        after.getStyleClass().add("title");
        after.setId("explain-after");
        Label arrow = new Label("→");
        arrow.getStyleClass().addAll("title", "muted");
        Button restore = parts.button("action.explain.restore", "undo", model::restore);
        restore.getStyleClass().add("small");
        restore.setId("explain-restore");
        HBox places = new HBox(8, before, arrow, after);
        places.setAlignment(Pos.CENTER_LEFT);
        places.setMinWidth(USE_PREF_SIZE);
        what.setMinWidth(0);
        HBox.setHgrow(what, Priority.ALWAYS);
        verdict.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(14, places, what, verdict, restore);
        head.setAlignment(Pos.CENTER_LEFT);
        more.setId("explain-list");
        more.getStyleClass().add("small");
        more.setOnAction(event -> {
            open = !open;
            follow();
        });
        kept.setMinWidth(USE_PREF_SIZE);
        HBox below = new HBox(8, kept, more);
        below.setAlignment(Pos.CENTER_LEFT);
        list.prefWrapLengthProperty().bind(widthProperty().subtract(60));
        getChildren()
                .addAll(head, below, list, new SlotBar(parts, model.reranked(), model.reranked()::stop, model::again));
        model.change().subscribe(now -> follow());
        model.reranked().state().subscribe(now -> follow());
        InScene.follow(this, desk.phrases().language(), this::follow);
    }

    private void follow() {
        Parts.show(this, !model.change().get().isNone());
        Parts.show(list, open);
        more.setText(desk.phrases().now(open ? "explain.list-hide" : "explain.list-show"));
        model.answer().value().ifPresent(base -> {
            what.setText(told(base, model.change().get()));
            model.reranked().value().ifPresentOrElse(now -> show(base, now), () -> wait(base));
        });
    }

    private void wait(Answer base) {
        before.setText(String.valueOf(base.laid().rank()));
        after.setText("…");
        kept.setText("");
        Parts.show(verdict, false);
        list.getChildren().clear();
    }

    private String told(Answer base, Change change) {
        if (change.added().isPresent()) {
            return desk.phrases()
                    .now(
                            "explain.with",
                            base.ground().catalog().label(change.added().getAsInt()));
        }
        List<Integer> removed = change.removed().stream().sorted().toList();
        Stream<String> named = removed.stream()
                .limit(NAMED)
                .map(event -> "“"
                        + base.ground().catalog().label(base.ground().history().item(event)) + "”");
        String names = named.collect(Collectors.joining(", "));
        int more = removed.size() - NAMED;
        return more > 0
                ? desk.phrases().now("explain.without-more", names, more)
                : desk.phrases().now("explain.without", names);
    }

    private void show(Answer base, Reranked now) {
        before.setText(String.valueOf(now.before()));
        after.setText(String.format(Locale.ROOT, "%,d", now.after()));
        after.getStyleClass().removeAll("better", "worse");
        if (now.after() != now.before()) {
            after.getStyleClass().add(now.after() < now.before() ? "better" : "worse");
        }
        int length = base.ground().request().size();
        boolean was = now.before() <= length;
        boolean is = now.after() <= length;
        Parts.show(verdict, was != is);
        verdict.setText(desk.phrases().now(is ? "explain.enters" : "explain.leaves", length));
        long stay = now.lines().stream().filter(line -> line.was().isPresent()).count();
        kept.setText(desk.phrases().now("explain.list-kept", stay, now.lines().size()));
        list.getChildren()
                .setAll(now.lines().stream().map(line -> chip(base, line)).toList());
    }

    private Label chip(Answer base, Reranked.Line line) {
        String move;
        String style;
        if (line.was().isEmpty()) {
            move = desk.phrases().now("explain.new");
            style = "better";
        } else {
            int up = line.was().getAsInt() - line.place();
            move = up == 0 ? "" : up > 0 ? "▲" + up : "▼" + -up;
            style = up == 0 ? "muted" : up > 0 ? "better" : "worse";
        }
        Label chip = new Label(line.place() + "  " + base.ground().catalog().label(line.item()));
        chip.getStyleClass().addAll("list-chip", "may-clip");
        if (line.item() == base.item()) {
            chip.getStyleClass().add("own");
        }
        if (!move.isEmpty()) {
            Label arrow = new Label(move);
            arrow.getStyleClass().addAll("small", style);
            arrow.setMinWidth(USE_PREF_SIZE);
            chip.setGraphic(arrow);
        }
        return chip;
    }
}
