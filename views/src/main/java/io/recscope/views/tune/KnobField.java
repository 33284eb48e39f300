package io.recscope.views.tune;

import io.recscope.engine.recommend.policy.Knobs;
import io.recscope.engine.recommend.policy.Policy;
import io.recscope.views.control.Knob;
import io.recscope.views.desk.Desk;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.ToggleSwitch;

/// One knob: a slider for a number, a switch for yes and no, a list for other choices.
final class KnobField implements KnobsPane.Turned {
    private final Desk desk;
    private final TurnedPolicy policy;
    private final Knobs.Setting setting;
    private final StringBinding name;
    private final StringBinding about;
    private final Node node;
    private final Showing showing;
    private boolean following;

    /// Puts a value, as it would be typed, into the control.
    private interface Showing {
        void show(String value);
    }

    private record Made(Node node, Showing showing) {}

    KnobField(Desk desk, TurnedPolicy policy, Knobs.Setting setting) {
        this.desk = desk;
        this.policy = policy;
        this.setting = setting;
        name = Bindings.createStringBinding(
                () -> new KnobWords(desk.phrases().words()).name(setting.path()),
                desk.phrases().language());
        about = Bindings.createStringBinding(
                () -> new KnobWords(desk.phrases().words()).about(setting),
                desk.phrases().language());
        following = true; // nothing is turned while it is made
        Made made = setting.choices().isEmpty()
                ? number()
                : setting.choices().equals(List.of("false", "true")) ? toggle() : choice();
        node = made.node();
        showing = made.showing();
        node.setId("knob-" + setting.path());
        following = false;
    }

    Node node() {
        return node;
    }

    @Override
    public void show(Policy now) {
        following = true;
        showing.show(Knobs.value(now, setting.path()));
        following = false;
    }

    private void turn(String value, boolean dragged) {
        if (!following) {
            policy.turn(setting.path(), value, title(), dragged);
            if (!Knobs.value(policy.policy().get(), setting.path()).equals(value)) {
                show(policy.policy().get());
            }
        }
    }

    private String title() {
        return desk.phrases().now("tune.edit.turn", name.get());
    }

    private Made number() {
        KnobStep steps = new KnobStep(setting);
        Knob knob = new Knob(name, about, setting.low(), setting.high(), steps.step());
        knob.value()
                .subscribe(value ->
                        turn(steps.typed(value.doubleValue()), knob.dragged().get()));
        knob.dragged().subscribe(dragged -> {
            if (!dragged) {
                policy.release(title());
            }
        });
        return new Made(knob, value -> {
            // while it is dragged it stands where the hand is, between steps
            if (!knob.dragged().get()) {
                knob.value().set(Double.parseDouble(value));
            }
        });
    }

    private Made toggle() {
        ToggleSwitch toggle = new ToggleSwitch();
        toggle.accessibleTextProperty().bind(name);
        toggle.selectedProperty().subscribe(on -> turn(Boolean.toString(on), false));
        return new Made(row(toggle), value -> toggle.setSelected(Boolean.parseBoolean(value)));
    }

    private Made choice() {
        ComboBox<String> box = new ComboBox<>(FXCollections.observableArrayList(setting.choices()));
        box.accessibleTextProperty().bind(name);
        box.setMaxWidth(Double.MAX_VALUE);
        desk.phrases().language().subscribe(now -> {
            box.setCellFactory(list -> new Spoken());
            box.setButtonCell(new Spoken());
        });
        box.valueProperty().subscribe(value -> {
            if (value != null) {
                turn(value, false);
            }
        });
        return new Made(stacked(box), box::setValue);
    }

    /// A choice in the analyst's language.
    private final class Spoken extends ListCell<String> {
        @Override
        @SuppressWarnings("NullAway") // null is JavaFX's word for nothing
        protected void updateItem(String item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? null : new KnobWords(desk.phrases().words()).choice(item));
        }
    }

    private VBox stacked(Region control) {
        VBox box = new VBox(4, label(control), control);
        install(box);
        return box;
    }

    private Label label(Region control) {
        Label label = new Label();
        label.textProperty().bind(name);
        label.setLabelFor(control);
        label.setMinWidth(0);
        label.setWrapText(true);
        return label;
    }

    private HBox row(Region control) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(8, label(control), gap, control);
        row.setAlignment(Pos.CENTER_LEFT);
        install(row);
        return row;
    }

    private void install(Node node) {
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(about);
        tip.setWrapText(true);
        tip.setMaxWidth(320);
        Tooltip.install(node, tip);
    }
}
