package io.recscope.views.control;

import io.recscope.views.chart.Chart;
import io.recscope.views.chart.ChartDrawing;
import io.recscope.views.chart.Theme;
import io.recscope.views.text.Words;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;

/// The picture of a chart. It is drawn beside the window's thread; until a new one is there the old one is stretched.
final class ChartCanvas extends Region {
    private static final double LEAST = 40;

    private final Charts charts;
    private final ObservableValue<Optional<Chart>> chart;
    private final ImageView view = new ImageView();
    private final Tooltip tip = new Tooltip();
    private final Pane glow = new Pane();
    private final ReadOnlyObjectWrapper<Optional<String>> pointed = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final AtomicLong wanted = new AtomicLong();
    private final Line line = new Line();
    private final DoubleProperty cursor = new SimpleDoubleProperty(Double.NaN);
    private Predicate<String> glowing = told -> false;
    private Optional<ChartPicture> picture = Optional.empty();
    private Optional<Consumer<String>> picker = Optional.empty();

    ChartCanvas(Charts charts, ObservableValue<Optional<Chart>> chart) {
        this.charts = charts;
        this.chart = chart;
        setMinSize(LEAST, LEAST);
        setPrefSize(480, 300);
        line.getStyleClass().add("chart-cursor");
        line.setManaged(false);
        line.setVisible(false);
        line.setMouseTransparent(true);
        cursor.subscribe(this::point);
        glow.setManaged(false);
        glow.setMouseTransparent(true);
        getChildren().addAll(view, glow, line);
        InScene.follow(this, charts.look().tone(), this::redraw);
        InScene.follow(this, charts.look().scale(), this::redraw);
        setOnMouseMoved(this::hover);
        setOnMouseExited(event -> {
            tip.hide();
            pointed.set(Optional.empty());
        });
        setOnMouseClicked(event -> picker.ifPresent(taker -> picked(event).ifPresent(taker)));
    }

    /// What is told of the part under the pointer.
    ReadOnlyObjectProperty<Optional<String>> pointed() {
        return pointed.getReadOnlyProperty();
    }

    /// Lets parts glow by what is told of them.
    void glow(Predicate<String> told) {
        glowing = told;
        light();
    }

    private void light() {
        glow.getChildren().clear();
        picture.ifPresent(drawn -> drawn.places(glowing).forEach(place -> {
            Rectangle ground =
                    new Rectangle(place.getX() - 3, place.getY() - 3, place.getWidth() + 6, place.getHeight() + 6);
            ground.getStyleClass().add("chart-glow");
            ground.setArcWidth(8);
            ground.setArcHeight(8);
            glow.getChildren().add(ground);
        }));
    }

    /// A value of the axis below the picture that is pointed at; NaN for none.
    DoubleProperty cursor() {
        return cursor;
    }

    /// Puts the line where the cursor is.
    private void point() {
        OptionalDouble place = picture.map(drawn -> drawn.place(cursor.get())).orElse(OptionalDouble.empty());
        line.setVisible(place.isPresent());
        picture.ifPresent(drawn -> {
            line.setStartX(place.orElse(0));
            line.setEndX(place.orElse(0));
            line.setStartY(drawn.area().getMinY());
            line.setEndY(drawn.area().getMaxY());
        });
    }

    /// Has the names of things taken that are clicked.
    void onPick(Consumer<String> taker) {
        picker = Optional.of(taker);
    }

    private Optional<String> picked(MouseEvent event) {
        return picture.flatMap(drawn -> drawn.picked(event.getX(), event.getY()));
    }

    /// Draws the chart as soon as there is time.
    void redraw() {
        requestLayout();
        picture = Optional.empty();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        view.setFitWidth(width);
        view.setFitHeight(height);
        if (chart.getValue().isPresent() && width >= LEAST && height >= LEAST) {
            paint(chart.getValue().get(), width, height);
        }
    }

    private void paint(Chart now, double width, double height) {
        long number = wanted.incrementAndGet();
        Theme theme = charts.look().tone().get().theme();
        Words words = charts.phrases().words();
        double density = Math.max(2, charts.look().scale().get() * outputScale());
        charts.painters().execute(() -> {
            if (wanted.get() == number) {
                ChartDrawing drawing = new ChartDrawing(theme, words, charts.fonts(), false);
                ChartPicture drawn = ChartPicture.draw(now, drawing, width, height, density);
                charts.window().execute(() -> show(drawn, number));
            }
        });
    }

    private void show(ChartPicture drawn, long number) {
        if (wanted.get() == number) {
            picture = Optional.of(drawn);
            view.setImage(drawn.image());
            point();
            light();
        }
    }

    private double outputScale() {
        return getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX();
    }

    private void hover(MouseEvent event) {
        if (picker.isPresent()) {
            setCursor(picked(event).isPresent() ? Cursor.HAND : Cursor.DEFAULT);
        }
        Optional<String> value = picture.flatMap(drawn -> drawn.tip(event.getX(), event.getY()));
        pointed.set(value);
        if (value.isEmpty()) {
            tip.hide();
        } else {
            tip.setText(value.get());
            tip.show(this, event.getScreenX() + 12, event.getScreenY() + 12);
        }
    }
}
