package io.recscope.views.control;

import io.recscope.views.chart.Chart;
import io.recscope.views.chart.ChartExport;
import io.recscope.views.chart.ChartTable;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.image.Image;

/// What can be done with a chart that is shown.
record ChartMenu(Charts charts, ChartView view) {

    List<MenuItem> items() {
        return List.of(
                item("chart.table", view::toggleTable),
                new SeparatorMenuItem(),
                item("chart.copy.picture", this::copyPicture),
                item("chart.copy.values", this::copyValues),
                new SeparatorMenuItem(),
                item("chart.save.png", () -> save("png", this::png)),
                item("chart.save.svg", () -> save("svg", this::svg)),
                item("chart.save.csv", () -> save("csv", this::csv)));
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(charts.phrases().text(key));
        item.setOnAction(event -> action.run());
        return item;
    }

    private byte[] png(Chart chart) {
        return new ChartExport(charts.phrases().words(), charts.fonts())
                .png(chart, charts.look().tone().get().theme());
    }

    private byte[] svg(Chart chart) {
        return new ChartExport(charts.phrases().words(), charts.fonts())
                .svg(chart, charts.look().tone().get().theme())
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] csv(Chart chart) {
        return ChartTable.of(chart).csv().getBytes(StandardCharsets.UTF_8);
    }

    private void copyPicture() {
        view.chart().get().ifPresent(chart -> {
            new Copying().picture(view, new Image(new ByteArrayInputStream(png(chart))));
        });
    }

    private void copyValues() {
        view.chart().get().ifPresent(chart -> {
            new Copying().text(view, ChartTable.of(chart).csv());
        });
    }

    private void save(String type, Function<Chart, byte[]> bytes) {
        view.chart().get().ifPresent(chart -> new Saving(charts.phrases(), view)
                .ask("chart." + type, () -> bytes.apply(chart)));
    }
}
