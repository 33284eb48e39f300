package io.recscope.views.replay;

import io.recscope.engine.replay.Comparison;
import io.recscope.views.chart.NumberForm;
import io.recscope.views.control.ChartView;
import io.recscope.views.control.InScene;
import io.recscope.views.desk.Desk;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

/// A chart of the whole session, or its moments in numbers; above them what a branch changes on the whole.
final class ChartCard extends BorderPane {
    private final Desk desk;
    private final ReplayModel model;
    private final Parts parts;
    private final Gallery gallery;
    private final ChartView chart;
    private final MomentsTable moments;
    private final HBox kinds = new HBox(2);
    private final Label summary = new Label();
    private final Button difference;
    private final Button rest;
    private boolean asTable;

    ChartCard(Desk desk, ReplayModel model, Parts parts) {
        this.desk = desk;
        this.model = model;
        this.parts = parts;
        gallery = new Gallery(desk, model);
        chart = desk.charts().view();
        moments = new MomentsTable(desk, model);
        difference = parts.button("next", "replay.difference", this::firstDifference);
        difference.getStyleClass().add("quiet");
        rest = parts.button("play", "replay.rest", model::resume);
        rest.getStyleClass().add("quiet");
        summary.getStyleClass().addAll("caption", "may-clip");
        summary.setMinWidth(0);
        parts.say(summary, "replay.summary.about");
        HBox head = new HBox(8, kinds, Parts.gap(), summary, difference, rest);
        kinds.setMinWidth(USE_PREF_SIZE);
        head.setAlignment(Pos.CENTER_LEFT);
        setTop(head);
        setCenter(chart);
        InScene.follow(this, model.playback(), this::follow);
        InScene.follow(this, desk.phrases().language(), this::redraw);
        InScene.follow(this, gallery.kind(), gallery::redraw);
        InScene.follow(this, gallery.chart(), this::draw);
        InScene.follow(this, gallery.comparison(), this::tell);
        InScene.follow(this, model.preparing(), this::follow);
        InScene.follow(this, model.seen(), () -> {
            chart.cursor().set(gallery.place());
            if (asTable) {
                moments.mark();
            }
        });
    }

    private void follow() {
        Optional<Playback> now = model.playback().get();
        if (now.isEmpty()
                || now.get().complete()
                || now.get().ready() <= 2
                || !model.preparing().get()) {
            gallery.redraw();
        }
        tell();
    }

    private void draw() {
        boolean there = gallery.chart().get().isPresent();
        chart.cursor().set(gallery.place());
        if (there != chart.chart().get().isPresent()) {
            chart.chart().set(gallery.chart().get());
            tell();
        } else {
            chart.chart().set(gallery.chart().get());
        }
    }

    private Label nothing() {
        boolean done = model.playback().get().filter(Playback::complete).isPresent();
        Label label = parts.label(done ? "replay.chart.nothing" : "replay.computing", "muted");
        label.setWrapText(true);
        label.setMaxWidth(420);
        return label;
    }

    private void redraw() {
        gallery.redraw();
        tell();
    }

    private void tell() {
        kinds.getChildren().clear();
        for (Pictures.Kind kind : Pictures.Kind.values()) {
            kinds.getChildren()
                    .add(segment(
                            "replay.chart." + kind, !asTable && gallery.kind().get() == kind, () -> {
                                asTable = false;
                                gallery.kind().set(kind);
                                tell();
                            }));
        }
        kinds.getChildren().add(segment("replay.chart.MOMENTS", asTable, () -> {
            asTable = true;
            tell();
        }));
        setCenter(asTable ? moments : gallery.chart().get().isPresent() ? chart : nothing());
        if (asTable) {
            model.playback()
                    .get()
                    .ifPresent(now -> moments.show(now, gallery.comparison().get()));
        }
        summary.setText(model.playback().get().map(this::summary).orElse(""));
        difference.setVisible(gallery.comparison()
                .get()
                .filter(one -> one.firstDifference() >= 0)
                .isPresent());
        difference.setManaged(difference.isVisible());
        rest.setVisible(!model.preparing().get()
                && model.playback().get().filter(now -> !now.complete()).isPresent());
        rest.setManaged(rest.isVisible());
    }

    private ToggleButton segment(String key, boolean chosen, Runnable action) {
        ToggleButton button = new ToggleButton(desk.phrases().now(key));
        button.getStyleClass().setAll("segment");
        button.setSelected(chosen);
        button.setId(key.replace('.', '-'));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private String summary(Playback now) {
        if (!now.complete()) {
            return desk.phrases().now("replay.ready", now.ready(), now.moments());
        }
        Optional<Comparison> both = gallery.comparison().get().filter(one -> one.original() == now.before());
        if (both.isPresent() && now.after().isPresent()) {
            Comparison one = both.get();
            return desk.phrases()
                    .now(
                            "replay.summary.branch",
                            one.original().hits(),
                            one.original().counted(),
                            one.branch().hits(),
                            one.branch().counted(),
                            NumberForm.RATIO.format(one.meanReciprocalRank(false)),
                            NumberForm.RATIO.format(one.meanReciprocalRank(true)));
        }
        return desk.phrases()
                .now(
                        "replay.summary",
                        now.before().hits(),
                        now.before().counted(),
                        now.changes().size());
    }

    private void firstDifference() {
        gallery.comparison().get().map(Comparison::firstDifference).ifPresent(model::go);
    }
}
