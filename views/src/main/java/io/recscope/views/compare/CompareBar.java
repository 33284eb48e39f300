package io.recscope.views.compare;

import io.recscope.views.control.Icon;
import io.recscope.views.control.Notice;
import io.recscope.views.desk.Desk;
import io.recscope.views.text.Phrases;
import java.util.List;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.controlsfx.control.CheckComboBox;
import org.controlsfx.control.ToggleSwitch;

/// Which runs, at which depth, how much of it, and the way to other programs.
final class CompareBar extends HBox {
    private final Desk desk;
    private final CompareModel model;
    private final CheckComboBox<String> runs = new CheckComboBox<>();
    private final ComboBox<Integer> depth = new ComboBox<>();
    private final Label shown = new Label();
    private boolean following;

    CompareBar(Desk desk, CompareModel model) {
        super(12);
        this.desk = desk;
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        Phrases phrases = desk.phrases();
        ToggleSwitch differences = new ToggleSwitch();
        differences.textProperty().bind(phrases.text("compare.only-differences"));
        differences.selectedProperty().bindBidirectional(model.onlyDifferences());
        differences.setId("only-differences");
        differences.setMinWidth(USE_PREF_SIZE);
        shown.getStyleClass().add("caption");
        shown.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        ProgressIndicator busy = new ProgressIndicator();
        busy.setPrefSize(18, 18);
        busy.setMaxSize(18, 18);
        busy.visibleProperty().bind(model.busy());
        getChildren()
                .addAll(
                        label("compare.runs", runs),
                        runs,
                        label("compare.depth", depth),
                        depth,
                        differences,
                        gap,
                        busy,
                        shown,
                        copy());
        prepareRuns();
        prepareDepth();
    }

    private Label label(String key, Region field) {
        Label label = new Label();
        label.textProperty().bind(desk.phrases().text(key));
        label.setLabelFor(field);
        label.setMinWidth(USE_PREF_SIZE);
        label.getStyleClass().add("muted");
        field.accessibleTextProperty().bind(label.textProperty());
        return label;
    }

    private void prepareRuns() {
        runs.setId("compare-runs");
        runs.setPrefWidth(180);
        runs.setMinWidth(180);
        runs.getStyleClass().add("may-clip");
        runs.setConverter(new StringConverter<>() {
            @Override
            public String toString(String id) {
                return RunName.whole(id);
            }

            @Override
            public String fromString(String name) {
                return name;
            }
        });
        runs.getCheckModel().getCheckedItems().addListener((ListChangeListener<String>) change -> {
            if (!following) {
                model.chooseRuns(List.copyOf(runs.getCheckModel().getCheckedItems()));
            }
        });
        model.runs().addListener((ListChangeListener<String>) change -> showRuns());
        model.chosen().addListener((ListChangeListener<String>) change -> showRuns());
        showRuns();
    }

    private void showRuns() {
        following = true;
        if (!runs.getItems().equals(model.runs())) {
            runs.getItems().setAll(model.runs());
        }
        runs.getCheckModel().clearChecks();
        model.chosen().forEach(runs.getCheckModel()::check);
        runs.setTitle(
                model.chosen().size() == 1
                        ? RunName.when(model.chosen().getFirst())
                        : desk.phrases()
                                .now(
                                        "compare.runs.chosen",
                                        model.chosen().size(),
                                        model.runs().size()));
        following = false;
    }

    private void prepareDepth() {
        depth.setId("compare-depth");
        depth.setPrefWidth(76);
        depth.setMinWidth(76);
        depth.valueProperty().subscribe(k -> {
            if (k != null && !following) {
                model.depth().set(k);
            }
        });
        model.contenders().subscribe(all -> {
            following = true;
            depth.setItems(FXCollections.observableArrayList(Sheet.depths(all)));
            depth.setValue(model.depth().get());
            following = false;
        });
    }

    /// Says how much of the table is in view, in the language of now.
    void show() {
        Sheet sheet = model.sheet().get();
        shown.setText(
                sheet.known() == 0
                        ? ""
                        : desk.phrases().now("compare.shown", sheet.columns().size(), sheet.known()));
        showRuns();
    }

    private MenuButton copy() {
        MenuButton menu = new MenuButton("", new Icon("copy"));
        menu.setId("compare-copy");
        menu.textProperty().bind(desk.phrases().text("compare.copy"));
        menu.setMinWidth(USE_PREF_SIZE);
        menu.getItems()
                .setAll(
                        item("compare.copy.csv", SheetText::csv),
                        item("compare.copy.markdown", SheetText::markdown),
                        item("compare.copy.latex", SheetText::latex));
        return menu;
    }

    private MenuItem item(String key, Function<SheetText, String> form) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(desk.phrases().text(key));
        item.setOnAction(event -> copy(form));
        return item;
    }

    /// Puts the table on the clipboard.
    void copy(Function<SheetText, String> form) {
        Sheet sheet = model.sheet().get();
        if (sheet.rows().isEmpty()) {
            return;
        }
        String note = desk.phrases()
                .now(
                        "compare.copy.note",
                        sheet.rows().getFirst().contender().name(),
                        sheet.rows().size() - 1);
        SheetText text = new SheetText(sheet, desk.phrases().now("compare.model"), note);
        ClipboardContent content = new ClipboardContent();
        content.putString(form.apply(text));
        boolean done = Clipboard.getSystemClipboard().setContent(content);
        if (done) {
            Notice.done(this, desk.phrases().now("compare.copied", sheet.rows().size()));
        } else {
            Notice.failed(this, desk.phrases().now("compare.uncopied"));
        }
    }
}
