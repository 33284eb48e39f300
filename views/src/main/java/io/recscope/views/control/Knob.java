package io.recscope.views.control;

import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A number to be turned: its name, its value, a slider, and what it does on hover.
public final class Knob extends VBox {
    private final Slider slider;

    /// @param name in the analyst's language
    /// @param about what turning it does
    /// @param low least value
    /// @param high greatest value
    /// @param step distance of neighbouring values, above 0
    public Knob(ObservableValue<String> name, ObservableValue<String> about, double low, double high, double step) {
        super(4);
        slider = new Slider(low, high, low);
        slider.setBlockIncrement(step);
        slider.setMajorTickUnit(step);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.accessibleTextProperty().bind(name);
        Label label = new Label();
        label.textProperty().bind(name);
        label.setLabelFor(slider);
        Label value = new Label();
        value.getStyleClass().add("strong");
        value.setMinWidth(USE_PREF_SIZE);
        String form = step >= 1 ? "%.0f" : step >= 0.1 ? "%.1f" : "%.2f";
        value.textProperty()
                .bind(slider.valueProperty().map(now -> String.format(Locale.ROOT, form, now.doubleValue())));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(about);
        tip.setWrapText(true);
        tip.setMaxWidth(320);
        Tooltip.install(this, tip);
        getChildren().addAll(new HBox(label, gap, value), slider);
    }

    /// Where it stands; changes while it is dragged.
    public DoubleProperty value() {
        return slider.valueProperty();
    }

    /// Whether it is being dragged.
    public boolean isDragged() {
        return slider.isValueChanging();
    }

    /// Changes when dragging begins and ends.
    public BooleanProperty dragged() {
        return slider.valueChangingProperty();
    }
}
