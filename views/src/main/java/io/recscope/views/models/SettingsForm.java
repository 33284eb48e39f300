package io.recscope.views.models;

import io.recscope.engine.recommend.ModelKinds;
import io.recscope.views.control.Said;
import io.recscope.views.desk.Desk;
import io.recscope.views.text.Decimals;
import io.recscope.views.text.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The settings of a kind of model as a form, made from what the engine tells of the kind.
final class SettingsForm extends VBox {
    private static final int MANY = 10;
    private static final double FIELD = 116;
    private static final Set<String> FIRST = Set.of(
            "width",
            "layers",
            "heads",
            "events",
            "dropout",
            "epochs",
            "patience",
            "rate",
            "validation",
            "minutes",
            "seed");

    private final Desk desk;
    private final TrainModel model;

    SettingsForm(Desk desk, TrainModel model) {
        super(8);
        this.desk = desk;
        this.model = model;
    }

    /// Shows the settings of a kind: what was laid down of them, and else their usual values.
    void show(String kind, List<ModelKinds.Setting> settings) {
        getChildren().clear();
        boolean many = settings.size() > MANY;
        VBox others = new VBox(8);
        for (ModelKinds.Setting setting : settings) {
            VBox into = many && !FIRST.contains(setting.name()) ? others : this;
            into.getChildren().add(row(kind, setting));
        }
        if (!others.getChildren().isEmpty()) {
            TitledPane more = new TitledPane(desk.phrases().now("models.more-settings"), others);
            more.setExpanded(false);
            getChildren().add(more);
        }
    }

    private HBox row(String kind, ModelKinds.Setting setting) {
        Words words = desk.phrases().words();
        String name = words.find("setting." + kind + "." + setting.name())
                .or(() -> words.find("setting." + setting.name()))
                .orElse(setting.name());
        String about = words.find("setting." + kind + "." + setting.name() + ".about")
                .or(() -> words.find("setting." + setting.name() + ".about"))
                .orElse("");
        Control field = field(setting);
        Label label = new Label(name);
        label.setWrapText(true);
        label.setLabelFor(field);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        Tooltip tip = new Tooltip(
                (about.isEmpty() ? "" : about + "\n") + words.text("models.usual", setting.name(), setting.preset()));
        tip.setWrapText(true);
        tip.setMaxWidth(340);
        label.setTooltip(tip);
        field.setTooltip(tip);
        field.setId("setting-" + setting.name());
        field.setAccessibleText(name);
        field.setAccessibleHelp(about);
        field.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(8, label, field);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Control field(ModelKinds.Setting setting) {
        String value = model.setting(setting.name()).orElse(setting.preset());
        if (setting.type().equals("true or false")) {
            CheckBox box = new CheckBox();
            box.setSelected(Boolean.parseBoolean(value));
            box.setOnAction(event -> model.set(setting.name(), String.valueOf(box.isSelected())));
            return box;
        }
        if (setting.type().startsWith("one of ")) {
            ComboBox<String> box = new ComboBox<>();
            box.getItems()
                    .setAll(Arrays.asList(
                            setting.type().substring("one of ".length()).split(", ", -1)));
            box.setValue(value.toLowerCase(Locale.ROOT));
            box.setPrefWidth(FIELD);
            box.setOnAction(event -> model.set(setting.name(), box.getValue()));
            return box;
        }
        TextField field = new TextField(value);
        boolean number = setting.type().endsWith("number");
        field.setPrefWidth(number ? FIELD : FIELD + 40);
        if (number) {
            field.setAlignment(Pos.CENTER_RIGHT);
            field.focusedProperty().subscribe((before, now) -> {
                if (!now) {
                    field.setText(Decimals.plain(field.getText()));
                }
            });
        }
        field.textProperty().subscribe((before, now) -> model.set(setting.name(), number ? Decimals.plain(now) : now));
        return field;
    }

    /// A form that says that there is nothing to set.
    void nothing(Said said) {
        getChildren().setAll(said.label("models.no-settings", "muted"));
    }
}
