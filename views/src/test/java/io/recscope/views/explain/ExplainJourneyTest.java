package io.recscope.views.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.recscope.engine.recommend.baseline.ContentNeighbours;
import io.recscope.engine.recommend.baseline.ItemNeighbours;
import io.recscope.views.control.ChartView;
import io.recscope.views.focus.Focus;
import io.recscope.views.text.Language;
import io.recscope.views.trial.HiddenWindow;
import io.recscope.views.trial.Shop;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The screen in a window without a display.
class ExplainJourneyTest {
    private static final Focus USER = Focus.NOTHING.onDataset(Shop.NAME).onUser("u4");

    @TempDir
    private static Path top;

    private HiddenWindow<ExplainScreen> window;

    @BeforeAll
    static void make() throws InterruptedException {
        Shop.COLOURED.make(top.resolve("shop"), ContentNeighbours.usual(), ItemNeighbours.usual());
    }

    @BeforeEach
    void open() throws Exception {
        window = new HiddenWindow<>(top.resolve("shop"), ExplainScreen::new);
        window.act(() -> window.desk().trail().look(focus -> USER));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private String text(String selector) throws InterruptedException {
        return window.node(selector, Label.class).getText();
    }

    private void tab(int number) throws InterruptedException {
        TabPane tabs = window.node(".tab-pane", TabPane.class);
        window.act(() -> tabs.getSelectionModel().select(number));
    }

    @Test
    void fromThePlaceToAChangeToTheListToTrust() throws InterruptedException {
        assertThat(text("#explain-place")).startsWith("Place 1 of");
        ListView<?> history = window.node("#explain-history", ListView.class);
        assertThat(history.getItems()).hasSize(16);
        assertThat(window.node("#explain-waterfall", ChartView.class).chart().get())
                .isPresent();
        window.act(() -> history.getSelectionModel().select(0));
        window.press(history, KeyCode.DELETE);
        assertThat(window.node(".what-if", Node.class).isVisible()).isTrue();
        assertThat(text("#explain-after")).matches("[0-9,]+");
        window.act(() -> window.desk().edits().undo());
        assertThat(window.node(".what-if", Node.class).isVisible()).isFalse();
        tab(1);
        tab(3);
        Button examine = window.node("#explain-examine", Button.class);
        window.act(examine::fire);
        window.act(() -> window.desk().phrases().language().set(Language.CHINESE));
        assertThat(window.node(".tab-pane", TabPane.class).getTabs().getFirst().getText())
                .isEqualTo("原因");
    }

    @Test
    void pointingAtAnEventPointsAtItsBarAndBack() throws InterruptedException {
        ListView<?> history = window.node("#explain-history", ListView.class);
        window.act(() -> {
            history.requestFocus();
            history.getSelectionModel().select(2);
        });
        window.until(() -> history.getScene().getRoot().lookup(".chart-glow") != null);
    }

    @Test
    void aClosedScreenIsForgotten() throws InterruptedException {
        assertThat(window.remembered()).isLessThanOrEqualTo(2);
    }
}
