package io.recscope.views.explain;

import io.recscope.engine.explain.Attribution;
import io.recscope.views.control.ChartView;
import io.recscope.views.control.InScene;
import io.recscope.views.desk.Desk;
import io.recscope.views.explanation.Pictures;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// All items of the list side by side: how they part, and what each piece adds to each.
final class ListTab extends VBox implements Tab {
    private static final double HEIGHT = 460;

    private final Desk desk;
    private final ExplainModel model;
    private final ChartView decision;
    private final ChartView heat;
    private final VBox pictures;
    private final Label nothing;
    private final Label effort = Parts.plain("caption");
    private Optional<Listed> shown = Optional.empty();

    ListTab(Desk desk, ExplainModel model) {
        super(20);
        this.desk = desk;
        this.model = model;
        Parts parts = new Parts(desk.phrases());
        getStyleClass().add("tab-page");
        decision = sized(desk.charts().view());
        heat = sized(desk.charts().view());
        nothing = parts.label("muted", "explain.list.none");
        pictures = new VBox(24, effort, heat, decision);
        getChildren().addAll(new SlotBar(parts, model.listed(), model.listed()::stop, this::again), nothing, pictures);
        model.listed().state().subscribe(now -> follow());
        InScene.follow(this, desk.phrases().language(), this::renew);
    }

    private static ChartView sized(ChartView view) {
        view.setPrefHeight(HEIGHT);
        view.setMinHeight(HEIGHT);
        return view;
    }

    @Override
    public void look() {
        model.needList();
    }

    private void again() {
        model.listed().clear();
        model.needList();
    }

    private void renew() {
        shown = Optional.empty();
        follow();
    }

    private void follow() {
        Optional<Listed> now = model.listed().value();
        boolean drawable = now.filter(ListTab::isDrawable).isPresent();
        Parts.show(pictures, drawable);
        Parts.show(nothing, model.listed().isDone() && !drawable);
        if (drawable && !shown.equals(now)) {
            shown = now;
            now.ifPresent(this::draw);
        }
    }

    private static boolean isDrawable(Listed now) {
        return !now.attributions().isEmpty()
                && !now.attributions().getFirst().evidence().isEmpty();
    }

    private void draw(Listed now) {
        List<Attribution> all = now.attributions();
        int most = all.stream()
                .mapToInt(each -> each.estimate().fidelity().evaluations())
                .max()
                .orElse(0);
        effort.setText(desk.phrases().now("explain.list.effort", all.size(), now.length(), most));
        model.answer().value().ifPresent(answer -> {
            Pictures drawn =
                    new Pictures(desk.phrases().words(), answer.ground().catalog());
            decision.show(drawn.decision(all));
            heat.show(drawn.heat(all));
        });
    }
}
