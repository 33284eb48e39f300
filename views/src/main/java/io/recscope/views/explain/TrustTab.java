package io.recscope.views.explain;

import io.recscope.engine.explain.Attribution;
import io.recscope.engine.explain.Faithfulness;
import io.recscope.engine.shapley.Fidelity;
import io.recscope.views.chart.NumberForm;
import io.recscope.views.control.ChartView;
import io.recscope.views.control.InScene;
import io.recscope.views.desk.Desk;
import io.recscope.views.explanation.Pictures;
import java.util.Locale;
import java.util.OptionalDouble;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// How the shares were estimated, and, when asked, whether they say what the model does.
final class TrustTab extends VBox implements Tab {
    private static final double CHART = 280;
    private static final double FACT = 250;

    private final Desk desk;
    private final ExplainModel model;
    private final Parts parts;
    private final FlowPane facts = new FlowPane(20, 14);
    private final FlowPane measured = new FlowPane(20, 14);
    private final ChartView convergence;
    private final ChartView deletion;
    private final ChartView insertion;
    private final VBox curves;
    private final Button examine;

    TrustTab(Desk desk, ExplainModel model) {
        super(20);
        this.desk = desk;
        this.model = model;
        parts = new Parts(desk.phrases());
        getStyleClass().add("tab-page");
        convergence = sized(desk.charts().view());
        deletion = sized(desk.charts().view());
        insertion = sized(desk.charts().view());
        curves = new VBox(20, deletion, insertion);
        examine = parts.button("action.explain.examine", "play", model::examine);
        examine.setId("explain-examine");
        VBox examination = new VBox(
                10,
                parts.label("heading", "explain.examine"),
                parts.label("muted", "explain.examine.text"),
                examine,
                new SlotBar(parts, model.examined(), model.examined()::stop, model::examine),
                measured,
                curves);
        getChildren().addAll(new VBox(10, parts.label("heading", "explain.how"), facts), convergence, examination);
        model.answer().state().subscribe(now -> follow());
        model.examined().state().subscribe(now -> follow());
        InScene.follow(this, desk.phrases().language(), this::follow);
    }

    private static ChartView sized(ChartView view) {
        view.setPrefHeight(CHART);
        view.setMinHeight(CHART);
        return view;
    }

    @Override
    public void look() {
        follow();
    }

    private void follow() {
        if (getScene() == null) {
            return; // not in view: drawn when it is looked at
        }
        model.answer().value().flatMap(Answer::attribution).ifPresentOrElse(this::show, facts.getChildren()::clear);
        examine.setDisable(model.answer().isWorking() || model.examined().isWorking());
        Parts.show(curves, model.examined().value().isPresent());
        Parts.show(measured, model.examined().value().isPresent());
        model.examined().value().ifPresent(this::show);
    }

    private void show(Attribution shares) {
        Fidelity how = shares.estimate().fidelity();
        facts.getChildren()
                .setAll(
                        fact("explain.fact.method", word("explain.method.", how.method())),
                        fact("explain.fact.evaluations", NumberForm.COUNT.format(how.evaluations())),
                        fact("explain.fact.error", how.error() == 0 ? "0" : NumberForm.RATIO.format(how.error())),
                        fact(
                                "explain.fact.residual",
                                how.residual() == 0 ? "0" : String.format(Locale.ROOT, "%.1e", how.residual())),
                        fact("explain.fact.ending", word("explain.ending.", how.ending())),
                        fact(
                                "explain.fact.pieces",
                                NumberForm.COUNT.format(shares.evidence().size())));
        boolean drawable = how.convergence().size() > 1;
        Parts.show(convergence, drawable);
        if (drawable) {
            model.answer()
                    .value()
                    .ifPresent(answer -> convergence.show(
                            new Pictures(desk.phrases().words(), answer.ground().catalog()).convergence(shares)));
        }
    }

    private void show(Faithfulness found) {
        measured.getChildren()
                .setAll(
                        fact("explain.fact.dummy", NumberForm.RATIO.format(found.dummy())),
                        fact("explain.fact.twins", NumberForm.RATIO.format(found.twins())),
                        fact("explain.fact.scrambled", number(found.scrambled())),
                        fact("explain.fact.stability", number(found.stability())));
        model.answer().value().ifPresent(answer -> answer.attribution().ifPresent(shares -> {
            Pictures drawn =
                    new Pictures(desk.phrases().words(), answer.ground().catalog());
            boolean drawable = found.deletion().named().size() > 1;
            Parts.show(curves, drawable);
            if (drawable) {
                deletion.show(drawn.curve(shares, found.deletion(), true));
                insertion.show(drawn.curve(shares, found.insertion(), false));
            }
        }));
    }

    private String number(OptionalDouble value) {
        return value.isPresent()
                ? String.format(Locale.ROOT, "%.2f", value.getAsDouble())
                : desk.phrases().now("explain.undefined");
    }

    private String word(String stem, Enum<?> value) {
        return desk.phrases().now(stem + value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private VBox fact(String key, String value) {
        Label name = parts.label("caption", key);
        VBox fact = new VBox(name, Parts.text("heading", value));
        fact.getStyleClass().add("fact");
        fact.setPrefWidth(FACT);
        return fact;
    }
}
