package io.recscope.views.data;

import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.quality.Effect;
import io.recscope.engine.study.DatasetRepair;
import io.recscope.engine.workspace.DatasetInfo;
import io.recscope.views.chart.Chart;
import io.recscope.views.chart.NumberForm;
import io.recscope.views.control.ChartView;
import io.recscope.views.control.InScene;
import io.recscope.views.control.Said;
import io.recscope.views.data.DataModel.Browsed;
import io.recscope.views.desk.Desk;
import io.recscope.views.study.EngineNames;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// How much there is, where it comes from, and how it is spread.
final class OverviewPane extends ScrollPane {
    private static final double CHART = 360;

    private final Desk desk;
    private final DataModel model;
    private final Browsed of;
    private final Said said;
    private final GridPane charts = new GridPane(24, 24);
    private final Label origin = new Label();
    private final VBox repairs = new VBox(4);

    OverviewPane(Desk desk, DataModel model, Browsed of) {
        this.desk = desk;
        this.model = model;
        this.of = of;
        said = new Said(desk.phrases());
        getStyleClass().add("page-scroll");
        setFitToWidth(true);
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        charts.getColumnConstraints().setAll(half, half);
        VBox body = new VBox(20, new VBox(8, facts(), origin), charts, repairs);
        Said.styled(origin, "caption").setWrapText(true);
        body.getStyleClass().add("tab-body");
        setContent(body);
        InScene.follow(this, desk.phrases().language(), this::refresh);
    }

    private void refresh() {
        origin();
        model.charts(of, desk.phrases().words(), this::show);
    }

    private void show(List<Chart> all) {
        charts.getChildren().clear();
        for (int i = 0; i < all.size(); i++) {
            ChartView view = desk.charts().view();
            view.setPrefHeight(CHART);
            view.setMinHeight(CHART);
            view.show(all.get(i));
            charts.add(view, i % 2, i / 2);
        }
    }

    private FlowPane facts() {
        Dataset data = of.data();
        FlowPane facts = new FlowPane(36, 12);
        facts.getChildren()
                .addAll(
                        fact("study.interactions", count(data.rows())),
                        fact("study.users", count(data.users())),
                        fact("study.items", count(data.catalog().size())),
                        fact("data.fact.median", median()));
        if (data.sessionIds().size() > 0) {
            facts.getChildren()
                    .add(fact("data.fact.sessions", count(data.sessionIds().size())));
        }
        if (data.catalog().categoryCount() > 0) {
            facts.getChildren()
                    .add(fact("data.fact.categories", count(data.catalog().categoryCount())));
        }
        if (data.clock() == Clock.TIME && data.rows() > 0) {
            facts.getChildren()
                    .add(fact(
                            "data.fact.time",
                            day(of.extent().first()) + " – " + day(of.extent().last())));
        }
        return facts;
    }

    private String median() {
        OptionalInt median = of.extent().median();
        return median.isEmpty() ? "–" : count(median.getAsInt());
    }

    private VBox fact(String key, String value) {
        Label number = Said.styled(new Label(value), "title");
        number.setMinWidth(USE_PREF_SIZE);
        Label name = said.label(key, "caption");
        name.setWrapText(false);
        VBox fact = new VBox(number, name);
        fact.getStyleClass().add("fact");
        return fact;
    }

    private void origin() {
        repairs.getChildren().clear();
        DatasetInfo info = of.info();
        String key = "data.origin." + info.origin().kind().name().toLowerCase(Locale.ROOT);
        origin.setText(desk.phrases()
                .now(
                        key,
                        info.origin().source(),
                        day(info.origin().created().toEpochMilli()),
                        info.origin().program(),
                        info.digest().substring(0, 12)));
        EngineNames names = new EngineNames(desk.phrases().words());
        List<Effect> effects = DatasetRepair.effects(info);
        if (!effects.isEmpty()) {
            line(desk.phrases().now("study.repairs"), "heading");
        }
        effects.forEach(effect -> line(names.repair(effect.repair()) + " · " + names.change(effect), "muted"));
    }

    private void line(String text, String style) {
        Label label = Said.styled(new Label(text), style);
        label.setWrapText(true);
        repairs.getChildren().add(label);
    }

    private static String day(long millis) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC).toString();
    }

    private static String count(int number) {
        return NumberForm.COUNT.format(number);
    }
}
