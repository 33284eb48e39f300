package io.recscope.views.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.recscope.engine.ingest.Preview.PreviewRow;
import io.recscope.engine.ingest.Role;
import io.recscope.views.text.Language;
import io.recscope.views.trial.HiddenWindow;
import io.recscope.views.trial.Shop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The screen in a window nobody sees: files imported, what was left out, what is wrong, repaired and taken back.
class DataJourneyTest {
    private static final String ROWS = """
            who;what;when;how much
            u1;p1;2024-03-01 10:00:00;2,5
            u1;p1;2024-03-01 10:00:00;2,5
            u1;p2;2024-03-02 10:00:00;1
            u2;p2;2024/13/02;1
            u2;p1;2024-03-02 10:00:00;1
            u2;;2024-03-02 11:00:00;1
            u3;p3;2024-03-03 10:00:00;3
            u3;p1;2024-03-04 10:00:00;1
            """;
    private static final String ITEMS = """
            what;label;kind
            p1;red tea;tea
            p2;green tea;tea
            p3;cup;china
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void make() throws InterruptedException, IOException {
        Shop.POPULAR.make(folder.resolve("work"));
        Files.writeString(folder.resolve("tea.csv"), ROWS);
        Files.writeString(folder.resolve("goods.csv"), ITEMS);
    }

    private HiddenWindow<DataScreen> open() throws Exception {
        return new HiddenWindow<>(folder.resolve("work"), DataScreen::new);
    }

    private static void role(HiddenWindow<DataScreen> window, String column, Role role) throws InterruptedException {
        @SuppressWarnings("unchecked")
        ComboBox<Role> box = window.node("#role-" + column, ComboBox.class);
        window.act(() -> box.setValue(role));
    }

    private static void tab(HiddenWindow<DataScreen> window, int number) throws InterruptedException {
        TabPane tabs = window.node(".page-tabs", TabPane.class);
        window.act(() -> tabs.getSelectionModel().select(number));
    }

    private static List<String> names(HiddenWindow<DataScreen> window) {
        return window.desk().session().summary().get().orElseThrow().datasets().stream()
                .map(info -> info.name())
                .toList();
    }

    @Test
    void filesAreImportedRepairedAndTakenBack() throws Exception {
        try (HiddenWindow<DataScreen> window = open()) {
            DataModel model = window.screen().model();
            ImportModel wizard = window.screen().importing();
            window.act(() -> model.importing().set(true));
            window.act(() -> wizard.open(folder.resolve("tea.csv")));
            role(window, "who", Role.USER);
            role(window, "what", Role.ITEM);
            role(window, "when", Role.TIME);
            window.act(() -> wizard.format("time", "year-first"));
            TableView<?> preview = window.node(".preview-table", TableView.class);
            assertThat(preview.getItems())
                    .filteredOn(row -> ((PreviewRow) row).rejected())
                    .hasSize(2);
            role(window, "what", Role.IGNORE);
            assertThat(window.node("#import-start", javafx.scene.control.Button.class)
                            .isDisabled())
                    .isTrue();
            role(window, "what", Role.ITEM);

            window.act(() -> wizard.items(List.of(folder.resolve("goods.csv"))));
            ToggleButton items = window.node("#import-items", ToggleButton.class);
            window.act(items::fire);
            role(window, "what", Role.ITEM);
            role(window, "label", Role.TITLE);
            role(window, "kind", Role.CATEGORY);
            window.fire("#import-start");
            assertThat(names(window)).containsExactly(Shop.NAME, "tea");
            assertThat(model.browsed().get().orElseThrow().data().catalog().title(0))
                    .isEqualTo("red tea");
            window.act(() -> {
                wizard.clear();
                model.importing().set(false);
            });

            tab(window, 6);
            TableView<?> left = window.node(".table-view", TableView.class);
            assertThat(left.getItems()).hasSizeGreaterThanOrEqualTo(2);
            tab(window, 5);
            assertThat(window.count(".check-box")).isPositive();
            window.fire("#quality-apply");
            assertThat(names(window)).contains("tea-clean");
            window.act(() -> window.desk().edits().undo());
            assertThat(names(window)).doesNotContain("tea-clean");
            window.act(() -> window.desk().edits().redo());
            assertThat(names(window)).contains("tea-clean");
        }
    }

    @Test
    void whatCannotBeReadSoIsNotImportedAsItWasBefore() throws Exception {
        try (HiddenWindow<DataScreen> window = open()) {
            ImportModel wizard = window.screen().importing();
            window.act(() -> window.screen().model().importing().set(true));
            window.act(() -> wizard.open(folder.resolve("tea.csv")));
            window.act(() -> wizard.role("who", Role.USER));
            window.act(() -> wizard.role("what", Role.ITEM));
            assertThat(wizard.ready()).isTrue();
            window.act(() -> wizard.items(List.of(folder.resolve("gone.csv"))));
            assertThat(wizard.trouble().get()).isPresent();
            assertThat(wizard.ready()).isFalse();
            window.act(() -> wizard.items(List.of()));
            assertThat(wizard.trouble().get()).isEmpty();
            assertThat(wizard.ready()).isTrue();
        }
    }

    @Test
    void aNameIsAskedForOverTheWindow() throws Exception {
        try (HiddenWindow<DataScreen> window = open()) {
            window.act(() -> window.screen().rename());
            TextField field = window.node("#question-field", TextField.class);
            window.act(() -> field.setText("toys"));
            window.fire("#question-yes");
            assertThat(names(window)).containsExactly("toys");
            window.act(() -> window.desk().edits().undo());
            assertThat(names(window)).containsExactly(Shop.NAME);
            for (int number = 0; number < 7; number++) {
                tab(window, number);
            }
            window.act(() -> window.desk().phrases().language().set(Language.CHINESE));
            assertThat(window.grown()).isZero();
        }
    }

    @Test
    void aClosedScreenIsForgotten() throws Exception {
        try (HiddenWindow<DataScreen> window = open()) {
            assertThat(window.remembered()).isLessThanOrEqualTo(2);
        }
    }
}
