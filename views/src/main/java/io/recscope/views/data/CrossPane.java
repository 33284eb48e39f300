package io.recscope.views.data;

import io.recscope.engine.data.Dataset;
import io.recscope.views.chart.HeatMap;
import io.recscope.views.control.ChartView;
import io.recscope.views.control.EmptyState;
import io.recscope.views.control.InScene;
import io.recscope.views.control.JobBar;
import io.recscope.views.control.Said;
import io.recscope.views.desk.Desk;
import io.recscope.views.job.Job;
import io.recscope.views.job.Lane;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// Interactions counted by two things that are chosen.
final class CrossPane extends VBox {
    private final Desk desk;
    private final CrossTable table;
    private final Lane<HeatMap> lane;
    private final Said said;
    private final ComboBox<CrossTable.By> rows;
    private final ComboBox<CrossTable.By> columns;
    private final CheckBox shares = new CheckBox();
    private final ChartView chart;
    private final JobBar bar;

    CrossPane(Desk desk, Dataset data) {
        super(12);
        this.desk = desk;
        table = new CrossTable(data);
        lane = desk.jobs().lane();
        said = new Said(desk.phrases());
        chart = desk.charts().view();
        bar = new JobBar(desk.phrases());
        rows = choice(table.rowsBy());
        columns = choice(table.columnsBy());
        getStyleClass().add("tab-body");
        if (table.columnsBy().isEmpty() || data.rows() == 0) {
            getChildren()
                    .add(new EmptyState(
                            "table",
                            desk.phrases().text("data.tab.cross"),
                            desk.phrases().text("data.cross.none")));
            return;
        }
        said.words(shares, "data.cross.shares", "");
        shares.setOnAction(event -> count());
        HBox choices = new HBox(
                8,
                said.naming("data.cross.rows", rows),
                rows,
                said.naming("data.cross.columns", columns),
                columns,
                shares);
        choices.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(chart, Priority.ALWAYS);
        getChildren().addAll(choices, bar, chart);
        InScene.follow(this, desk.phrases().language(), this::count);
    }

    private ComboBox<CrossTable.By> choice(List<CrossTable.By> all) {
        ComboBox<CrossTable.By> choice = new ComboBox<>();
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(CrossTable.By by) {
                return by == null ? "" : by.name(desk.phrases().words()).toLowerCase(Locale.ROOT);
            }

            @Override
            public CrossTable.By fromString(String name) {
                throw new UnsupportedOperationException(name);
            }
        });
        choice.getItems().setAll(all);
        choice.getSelectionModel().selectFirst();
        choice.setOnAction(event -> count());
        return choice;
    }

    private void count() {
        CrossTable.By down = rows.getValue();
        CrossTable.By across = columns.getValue();
        boolean share = shares.isSelected();
        var words = desk.phrases().words();
        Job<HeatMap> job = lane.start(
                desk.phrases().now("data.cross.counting"), work -> table.count(down, across, share, words, work));
        bar.follow(job);
        job.onDone(chart::show);
    }
}
