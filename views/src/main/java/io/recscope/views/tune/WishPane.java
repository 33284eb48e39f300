package io.recscope.views.tune;

import io.recscope.engine.recommend.policy.Knobs;
import io.recscope.views.desk.Desk;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.CheckComboBox;
import org.controlsfx.control.RangeSlider;

/// Which knobs are searched, in which ranges, for which goals.
final class WishPane extends VBox {
    /// What is offered, each with the range that is chosen at first; empty for not at first.
    private static final Map<String, double[]> USUAL = Map.of(
            "longTail.share", new double[] {0, 0.5},
            "longTail.discount", new double[] {0, 1},
            "diversity.strength", new double[] {0, 0.6});

    private static final List<String> OFFERED = List.of(
            "longTail.share",
            "longTail.discount",
            "diversity.strength",
            "interest.strength",
            "newItems.bonus",
            "context.strength");
    private static final List<String> GOALS =
            List.of("tail@10", "ndcg@10", "diversity@10", "novelty@10", "serendipity@10", "coverage@10", "hit@10");
    private static final List<String> METHODS = List.of("mmr", "dpp", "xquad", "calibrated");

    private final Desk desk;
    private final TuneModel model;
    private final List<Range> ranges = new ArrayList<>();
    private final CheckComboBox<String> goals = new CheckComboBox<>();
    private final CheckComboBox<String> methods = new CheckComboBox<>();
    private final Spinner<Integer> floor = new Spinner<>(0, 100, 100, 1);
    private final Spinner<Integer> trials = new Spinner<>(5, 1000, 60, 5);

    /// A knob that may be searched.
    private record Range(Knobs.Setting setting, CheckBox wanted, RangeSlider slider) {
        String notation() {
            return String.format(
                    Locale.ROOT, "%s=%.2f:%.2f", setting.path(), slider.getLowValue(), slider.getHighValue());
        }
    }

    WishPane(Desk desk, TuneModel model, Consumer<Wish> start) {
        super(12);
        this.desk = desk;
        this.model = model;
        setPadding(new Insets(20));
        setPrefWidth(460);
        Label title = new Label(desk.phrases().now("tune.wish"));
        title.getStyleClass().add("heading");
        Label about = new Label(desk.phrases()
                .now(
                        "tune.wish.about",
                        model.crowd().model().map(entry -> entry.spec().label()).orElse("")));
        about.getStyleClass().add("caption");
        about.setWrapText(true);
        Button go = new Button(desk.phrases().now("tune.wish.start"));
        go.setId("tune-start");
        go.getStyleClass().add("accent");
        go.setDefaultButton(true);
        go.setOnAction(event -> start.accept(wish()));
        HBox foot = new HBox(go);
        foot.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(title, about, knobs(), rest(), foot);
    }

    private GridPane knobs() {
        GridPane grid = new GridPane(12, 6);
        KnobWords words = new KnobWords(desk.phrases().words());
        for (String path : OFFERED) {
            Knobs.Setting setting = Knobs.all().stream()
                    .filter(one -> one.path().equals(path))
                    .findFirst()
                    .orElseThrow();
            CheckBox wanted = new CheckBox(words.name(path));
            wanted.setSelected(USUAL.containsKey(path));
            wanted.setMinWidth(Region.USE_PREF_SIZE);
            double[] from = USUAL.getOrDefault(path, new double[] {setting.low(), setting.high()});
            RangeSlider slider = new RangeSlider(setting.low(), setting.high(), from[0], from[1]);
            slider.setAccessibleText(words.name(path));
            slider.setPrefWidth(170);
            slider.disableProperty().bind(wanted.selectedProperty().not());
            Label ends = new Label();
            ends.textProperty()
                    .bind(javafx.beans.binding.Bindings.createStringBinding(
                            () -> String.format(
                                    Locale.ROOT, "%.2f – %.2f", slider.getLowValue(), slider.getHighValue()),
                            slider.lowValueProperty(),
                            slider.highValueProperty()));
            ends.setMinWidth(86);
            grid.addRow(ranges.size(), wanted, slider, ends);
            ranges.add(new Range(setting, wanted, slider));
        }
        return grid;
    }

    private GridPane rest() {
        GridPane grid = new GridPane(12, 8);
        KnobWords words = new KnobWords(desk.phrases().words());
        methods.getItems().setAll(METHODS);
        methods.setConverter(new Spoken(words));
        methods.getCheckModel().check("mmr");
        methods.getCheckModel().check("dpp");
        goals.getItems().setAll(GOALS);
        Wish.USUAL.goals().forEach(goal -> goals.getCheckModel().check(goal));
        floor.setEditable(true);
        trials.setEditable(true);
        List.<Region>of(methods, goals, floor, trials).forEach(field -> field.setPrefWidth(220));
        grid.addRow(0, label("tune.wish.methods", methods), methods);
        grid.addRow(1, label("tune.wish.goals", goals), goals);
        grid.addRow(2, label("tune.wish.floor", floor), floor);
        grid.addRow(3, label("tune.wish.trials", trials), trials);
        return grid;
    }

    /// Choices in the analyst's language.
    private static final class Spoken extends javafx.util.StringConverter<String> {
        private final KnobWords words;

        Spoken(KnobWords words) {
            this.words = words;
        }

        @Override
        public String toString(String choice) {
            return words.choice(choice);
        }

        @Override
        public String fromString(String text) {
            return text;
        }
    }

    private Label label(String key, Region field) {
        Label label = new Label(desk.phrases().now(key));
        label.setLabelFor(field);
        label.setMinWidth(Region.USE_PREF_SIZE);
        field.setAccessibleText(label.getText());
        return label;
    }

    /// What was chosen.
    Wish wish() {
        List<String> space = new ArrayList<>();
        ranges.stream()
                .filter(range -> range.wanted().isSelected())
                .map(Range::notation)
                .forEach(space::add);
        List<String> chosen = List.copyOf(methods.getCheckModel().getCheckedItems());
        if (space.stream().anyMatch(one -> one.startsWith("diversity.strength")) && !chosen.isEmpty()) {
            space.add("diversity.method=" + String.join("|", chosen));
        }
        List<String> wanted = List.copyOf(goals.getCheckModel().getCheckedItems());
        return new Wish(space, wanted, floor.getValue(), trials.getValue());
    }
}
