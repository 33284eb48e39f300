package io.recscope.views.explain;

import io.recscope.views.control.ChartView;
import io.recscope.views.control.InScene;
import io.recscope.views.desk.Desk;
import io.recscope.views.explanation.Pictures;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The words of the item's text by what they add, for models that read texts.
final class WordsTab extends VBox implements Tab {
    private static final double CLOUD = 340;
    private static final double TEXT = 220;

    private final Desk desk;
    private final ExplainModel model;
    private final ChartView cloud;
    private final ChartView highlights;
    private final VBox pictures;
    private final Label nothing;
    private Optional<Worded> shown = Optional.empty();

    WordsTab(Desk desk, ExplainModel model) {
        super(20);
        this.desk = desk;
        this.model = model;
        Parts parts = new Parts(desk.phrases());
        getStyleClass().add("tab-page");
        cloud = sized(desk.charts().view(), CLOUD);
        highlights = sized(desk.charts().view(), TEXT);
        nothing = parts.label("muted", "explain.words.none");
        pictures = new VBox(24, cloud, highlights);
        getChildren().addAll(new SlotBar(parts, model.worded(), model.worded()::stop, this::again), nothing, pictures);
        model.worded().state().subscribe(now -> follow());
        InScene.follow(this, desk.phrases().language(), this::renew);
    }

    private static ChartView sized(ChartView view, double height) {
        view.setPrefHeight(height);
        view.setMinHeight(height);
        return view;
    }

    @Override
    public void look() {
        model.needWords();
    }

    private void again() {
        model.worded().clear();
        model.needWords();
    }

    private void renew() {
        shown = Optional.empty();
        follow();
    }

    private void follow() {
        Optional<Worded> now = model.worded().value();
        boolean drawable =
                now.filter(words -> !words.attribution().evidence().isEmpty()).isPresent();
        Parts.show(pictures, drawable);
        Parts.show(nothing, model.worded().isDone() && !drawable);
        if (drawable && !shown.equals(now)) {
            shown = now;
            now.ifPresent(this::draw);
        }
    }

    private void draw(Worded now) {
        model.answer().value().ifPresent(answer -> {
            Pictures drawn =
                    new Pictures(desk.phrases().words(), answer.ground().catalog());
            cloud.show(drawn.cloud(now.attribution()));
            highlights.show(drawn.highlights(now.attribution(), now.text()));
        });
    }
}
