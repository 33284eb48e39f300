package io.recscope.views.control;

import io.recscope.views.chart.Chart;
import io.recscope.views.chart.ChartExport;
import io.recscope.views.chart.ChartTable;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;

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
            ClipboardContent content = new ClipboardContent();
            content.putImage(new Image(new ByteArrayInputStream(png(chart))));
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    private void copyValues() {
        view.chart().get().ifPresent(chart -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(ChartTable.of(chart).csv());
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    private void save(String type, Function<Chart, byte[]> bytes) {
        Optional<Chart> chart = view.chart().get();
        if (chart.isEmpty()) {
            return;
        }
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName("chart." + type);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(type.toUpperCase(Locale.ROOT), "*." + type));
        File file = chooser.showSaveDialog(view.getScene().getWindow());
        if (file == null) {
            return;
        }
        try {
            Files.write(file.toPath(), bytes.apply(chart.get()));
            Notice.done(view, charts.phrases().now("chart.saved", file.getName()));
        } catch (IOException e) {
            Notice.failed(view, charts.phrases().now("chart.unsaved", file.getPath()));
        }
    }
}
