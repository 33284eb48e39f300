package io.recscope.views.tune;

import io.recscope.engine.recommend.policy.Knobs;
import io.recscope.engine.recommend.policy.Policy;
import io.recscope.engine.recommend.policy.Presets;
import io.recscope.views.control.Badge;
import io.recscope.views.control.Icon;
import io.recscope.views.desk.Desk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// All knobs, by group; presets above them.
final class KnobsPane extends BorderPane {
    private static final Set<String> OPEN = Set.of("longTail", "diversity");
    private static final List<String> ORDER =
            List.of("longTail", "diversity", "newItems", "coldStart", "interest", "context", "listening");

    private final Desk desk;
    private final TuneModel model;
    private final ComboBox<Policy> presets = new ComboBox<>();
    private final List<Turned> knobs = new ArrayList<>();
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private boolean following;

    /// A control that shows a knob's value.
    interface Turned {
        void show(Policy policy);
    }

    KnobsPane(Desk desk, TuneModel model) {
        this.desk = desk;
        this.model = model;
        getStyleClass().add("knobs-pane");
        setTop(head());
        VBox all = new VBox(4);
        ORDER.forEach(group -> groups.put(group, new Group(group)));
        for (Knobs.Setting setting : Knobs.all()) {
            String name = setting.path().substring(0, setting.path().indexOf('.'));
            Group group = groups.computeIfAbsent(name, Group::new);
            KnobField field = new KnobField(desk, model.policy(), setting);
            knobs.add(field);
            group.body.getChildren().add(field.node());
        }
        groups.values().forEach(group -> all.getChildren().add(group));
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("page-scroll");
        all.setPadding(new javafx.geometry.Insets(0, 14, 16, 0));
        setCenter(scroll);
        setMinWidth(210);
        setPrefWidth(250);
        setMaxWidth(340);
        model.policy().policy().subscribe(this::show);
        desk.phrases().language().subscribe(now -> speak());
    }

    private VBox head() {
        Label title = new Label();
        title.textProperty().bind(desk.phrases().text("tune.preset"));
        title.getStyleClass().add("over");
        title.setLabelFor(presets);
        presets.accessibleTextProperty().bind(title.textProperty());
        presets.setId("tune-presets");
        presets.setMaxWidth(Double.MAX_VALUE);
        presets.setCellFactory(list -> new Named());
        presets.setButtonCell(new Named());
        presets.valueProperty().subscribe(chosen -> {
            if (chosen != null
                    && !following
                    && !chosen.equals(model.policy().policy().get())) {
                String name = new KnobWords(desk.phrases().words()).policy(chosen);
                model.policy().take(chosen, desk.phrases().now("tune.edit.take", name));
            }
        });
        HBox.setHgrow(presets, Priority.ALWAYS);
        Button reset = new Button("", new Icon("reset"));
        reset.getStyleClass().add("tool");
        reset.setId("tune-reset");
        reset.accessibleTextProperty().bind(desk.phrases().text("tune.reset"));
        reset.setTooltip(new javafx.scene.control.Tooltip());
        reset.getTooltip().textProperty().bind(desk.phrases().text("tune.reset"));
        reset.setOnAction(
                event -> model.policy().take(Policy.OFF, desk.phrases().now("tune.reset")));
        HBox row = new HBox(4, presets, reset);
        row.setAlignment(Pos.CENTER_LEFT);
        VBox head = new VBox(4, title, row);
        head.setPadding(new javafx.geometry.Insets(0, 14, 10, 0));
        return head;
    }

    private final class Named extends ListCell<Policy> {
        @Override
        @SuppressWarnings("NullAway") // null is JavaFX's word for nothing
        protected void updateItem(Policy item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? null : new KnobWords(desk.phrases().words()).policy(item));
        }
    }

    private void show(Policy policy) {
        following = true;
        List<Policy> all = new ArrayList<>(Presets.all());
        if (!all.contains(policy)) {
            all.add(policy);
        }
        if (!presets.getItems().equals(all)) {
            presets.getItems().setAll(all);
        }
        presets.setValue(policy);
        following = false;
        knobs.forEach(knob -> knob.show(policy));
        groups.values().forEach(group -> group.show(policy));
    }

    private void speak() {
        following = true;
        Policy now = model.policy().policy().get();
        presets.setButtonCell(new Named());
        presets.setCellFactory(list -> new Named());
        presets.setValue(now);
        following = false;
        KnobWords words = new KnobWords(desk.phrases().words());
        groups.values().forEach(group -> group.speak(words));
        knobs.forEach(knob -> knob.show(now));
    }

    /// A group of knobs that opens and closes.
    private static final class Group extends VBox {
        private final String name;
        private final Button head = new Button("", new Icon("forward"));
        private final VBox body = new VBox(10);
        private final Badge changed = new Badge(Badge.Tint.ACCENT);

        Group(String name) {
            this.name = name;
            head.getStyleClass().setAll("row-button", "knob-group");
            head.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(head, Priority.ALWAYS);
            head.setOnAction(event -> open(!body.isVisible()));
            Region gap = new Region();
            HBox row = new HBox(4, head, gap, changed);
            row.setAlignment(Pos.CENTER_LEFT);
            body.setPadding(new javafx.geometry.Insets(4, 0, 12, 12));
            getChildren().addAll(row, body);
            open(OPEN.contains(name));
        }

        private void open(boolean open) {
            body.setVisible(open);
            body.setManaged(open);
            head.getGraphic().setRotate(open ? 90 : 0);
        }

        void speak(KnobWords words) {
            head.setText(words.group(name));
        }

        /// Says how many of its knobs are turned.
        void show(Policy policy) {
            long turned = Knobs.all().stream()
                    .map(Knobs.Setting::path)
                    .filter(path -> path.startsWith(name + "."))
                    .filter(path -> !Knobs.value(policy, path).equals(Knobs.value(Policy.OFF, path)))
                    .count();
            changed.setText(Long.toString(turned));
            changed.setVisible(turned > 0);
            changed.setManaged(turned > 0);
            if (turned > 0) {
                open(true);
            }
        }
    }
}
