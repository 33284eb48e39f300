package io.recscope.views.control;

import io.recscope.views.chart.Chart;
import io.recscope.views.chart.ChartTable;
import io.recscope.views.chart.Heading;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Shows a chart: drawn anew for every size, tone and language; raw values on hover, the table of its values with
/// one key (T), and a menu to copy and save it.
public final class ChartView extends BorderPane {
    private final ObjectProperty<Optional<Chart>> chart = new SimpleObjectProperty<>(Optional.empty());
    private final Charts charts;
    private final ChartCanvas canvas;
    private final Label title = new Label();
    private final Label note = new Label();
    private final Label shown = new Label();
    private boolean asTable;

    ChartView(Charts charts) {
        this.charts = charts;
        canvas = new ChartCanvas(charts, chart);
        getStyleClass().add("chart-view");
        setTop(head());
        setCenter(canvas);
        setFocusTraversable(true);
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.T && !event.isShortcutDown()) {
                toggleTable();
                event.consume();
            }
        });
        setOnMouseClicked(event -> requestFocus());
        chart.subscribe(this::follow);
        InScene.follow(this, charts.phrases().language(), this::follow);
    }

    /// What is shown; nothing at first.
    public ObjectProperty<Optional<Chart>> chart() {
        return chart;
    }

    /// A value of the number axis below the picture that is pointed at by a line, without drawing anew; NaN for none.
    public DoubleProperty cursor() {
        return canvas.cursor();
    }

    /// Shows a chart.
    public void show(Chart shown) {
        chart.set(Optional.of(shown));
    }

    /// The raw values of the part under the pointer, as they are told on hover.
    public ReadOnlyObjectProperty<Optional<String>> pointed() {
        return canvas.pointed();
    }

    /// Lets those parts glow whose raw values are told so, until the next call.
    public void glow(Predicate<String> told) {
        canvas.glow(told);
    }

    /// Has the name of what is clicked in the picture taken, where its things have names.
    public void onPick(Consumer<String> taker) {
        canvas.onPick(taker);
    }

    /// Shows the values instead of the picture, or the picture again.
    public void toggleTable() {
        asTable = !asTable;
        follow();
    }

    private Region head() {
        title.getStyleClass().add("heading");
        title.setWrapText(true);
        note.getStyleClass().add("chart-note");
        note.setWrapText(true);
        shown.getStyleClass().add("caption");
        shown.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        MenuButton menu = new MenuButton("", new Icon("more"));
        menu.getStyleClass().addAll("tool");
        menu.accessibleTextProperty().bind(charts.phrases().text("chart.menu"));
        menu.getItems().setAll(new ChartMenu(charts, this).items());
        HBox line = new HBox(title, shown, menu);
        line.getStyleClass().add("chart-head");
        return new VBox(line, note);
    }

    private void follow() {
        Optional<Heading> heading = chart.get().map(Chart::heading);
        title.setText(heading.map(Heading::title).orElse(""));
        String about = heading.map(Heading::note).orElse("");
        note.setText(about);
        note.setVisible(!about.isEmpty());
        note.setManaged(!about.isEmpty());
        shown.setText(heading.map(h -> h.shown().in(charts.phrases().words())).orElse(""));
        setAccessibleText(title.getText());
        setCenter(
                asTable && chart.get().isPresent()
                        ? Tables.of(ChartTable.of(chart.get().get()))
                        : canvas);
        canvas.redraw();
    }
}
