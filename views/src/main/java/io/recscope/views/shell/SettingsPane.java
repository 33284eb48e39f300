package io.recscope.views.shell;

import io.recscope.engine.torch.DeviceChoice;
import io.recscope.engine.torch.Torch;
import io.recscope.views.look.Look;
import io.recscope.views.look.Tone;
import io.recscope.views.text.Language;
import io.recscope.views.text.Phrases;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Language, tone and size, which are seen at once, and what models compute with.
final class SettingsPane extends VBox {
    private static final double STEP = 0.25;

    private final Phrases phrases;
    private final Computing computing;
    private final GridPane grid = new GridPane(24, 16);
    private final Button close = new Button();

    SettingsPane(Preferences preferences, Runnable closing) {
        this.phrases = preferences.phrases();
        this.computing = preferences.computing();
        getStyleClass().addAll("sheet", "dialog-sheet");
        setMaxHeight(Region.USE_PREF_SIZE);
        Label title = new Label();
        title.getStyleClass().add("title");
        title.textProperty().bind(phrases.text("action.file.settings"));
        row("settings.language", choice(List.of(Language.values()), phrases.language(), SettingsPane::key));
        row("settings.tone", choice(List.of(Tone.values()), preferences.look().tone(), SettingsPane::key));
        row("settings.scale", scale(preferences.look()));
        row(
                "settings.device",
                choice(List.of(DeviceChoice.AUTO, DeviceChoice.CPU), computing.device(), SettingsPane::key));
        row("settings.threads", threads());
        Label hint = new Label();
        hint.textProperty()
                .bind(Bindings.createStringBinding(
                        this::hint, phrases.language(), computing.device(), computing.threads()));
        hint.getStyleClass().add("caption");
        hint.setWrapText(true);
        close.textProperty().bind(phrases.text("close"));
        close.setDefaultButton(true);
        close.setOnAction(event -> closing.run());
        HBox foot = new HBox(close);
        foot.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(title, grid, hint, foot);
    }

    Button first() {
        return close;
    }

    private static String key(Enum<?> value) {
        return "settings." + value.name().toLowerCase(Locale.ROOT);
    }

    private void row(String key, Node control) {
        Label label = new Label();
        label.textProperty().bind(phrases.text(key));
        label.setLabelFor(control);
        label.setMinWidth(128);
        grid.addRow(grid.getRowCount(), label, control);
    }

    private <V> HBox choice(List<V> values, ObjectProperty<V> chosen, Function<V, String> key) {
        ToggleGroup group = new ToggleGroup();
        HBox box = new HBox();
        for (int i = 0; i < values.size(); i++) {
            V value = values.get(i);
            ToggleButton button = new ToggleButton();
            button.textProperty().bind(phrases.text(key.apply(value)));
            button.setToggleGroup(group);
            button.getStyleClass().add(i == 0 ? "left-pill" : i == values.size() - 1 ? "right-pill" : "center-pill");
            button.setSelected(value.equals(chosen.get()));
            button.setMinWidth(96);
            button.setOnAction(event -> {
                button.setSelected(true);
                chosen.set(value);
            });
            box.getChildren().add(button);
        }
        return box;
    }

    private Node scale(Look look) {
        Slider slider = new Slider(Look.SMALLEST, Look.GREATEST, look.scale().get());
        slider.setMajorTickUnit(STEP);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setBlockIncrement(STEP);
        slider.setPrefWidth(192);
        Label value = new Label();
        value.setMinWidth(48);
        value.textProperty().bind(slider.valueProperty().map(now -> Math.round(now.doubleValue() * 100) + " %"));
        // not while it is dragged: the slider would move away under the pointer
        slider.valueProperty().subscribe(now -> {
            if (!slider.isValueChanging()) {
                look.scale().set(snapped(now.doubleValue()));
            }
        });
        slider.valueChangingProperty().subscribe(dragging -> {
            if (!dragging) {
                look.scale().set(snapped(slider.getValue()));
            }
        });
        HBox box = new HBox(12, slider, value);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static double snapped(double value) {
        return Math.rint(value / STEP) * STEP;
    }

    /// Said as it is: what was chosen before PyTorch started counts, and what is chosen later waits.
    private String hint() {
        Optional<Torch.InUse> now = computing.inUse().get();
        if (now.isEmpty()) {
            return phrases.now("settings.hint");
        }
        return phrases.now(
                computing.waits() ? "settings.hint.waits" : "settings.hint.used",
                now.get().device().name(),
                now.get().threads());
    }

    private Spinner<Integer> threads() {
        Spinner<Integer> spinner = new Spinner<>(
                0,
                Runtime.getRuntime().availableProcessors(),
                computing.threads().get());
        spinner.setPrefWidth(96);
        spinner.valueProperty().subscribe(now -> computing.threads().set(now));
        return spinner;
    }
}
