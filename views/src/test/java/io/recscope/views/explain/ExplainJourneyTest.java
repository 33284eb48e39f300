package io.recscope.views.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.recscope.engine.recommend.baseline.ContentNeighbours;
import io.recscope.engine.recommend.baseline.ItemNeighbours;
import io.recscope.views.action.Action;
import io.recscope.views.control.ChartView;
import io.recscope.views.focus.Focus;
import io.recscope.views.text.Language;
import io.recscope.views.trial.HiddenWindow;
import io.recscope.views.trial.Shop;
import java.nio.file.Path;
import java.util.List;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
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
    void theBarUnderThePointerMarksItsEventAndTheEventItsBar() throws InterruptedException {
        ChartView waterfall = window.node("#explain-waterfall", ChartView.class);
        window.until(() -> pointsAtBar(waterfall));
        Node cell = window.get(() -> {
            assertThat(waterfall.pointed().get()).isPresent();
            assertThat(marked(waterfall)).as("the event of the bar").hasSize(1);
            return waterfall.getScene().getRoot().lookupAll(".history-cell").stream()
                    .filter(one -> ((ListCell<?>) one).getIndex() == 1)
                    .findFirst()
                    .orElseThrow();
        });
        window.act(() -> cell.fireEvent(mouse(MouseEvent.MOUSE_ENTERED, 1, 1)));
        assertThat(window.count(".chart-glow")).isPositive();
        window.act(() -> cell.fireEvent(mouse(MouseEvent.MOUSE_EXITED, 1, 1)));
        assertThat(window.count(".chart-glow")).isZero();
        assertThat(text("#explain-fidelity")).contains("evaluations");
        assertThat(window.count(".place-head .badge")).isGreaterThan(1);
        window.act(() -> window.screen().actions().stream()
                .filter(action -> action.id().equals("explain.copy"))
                .forEach(Action::perform));
        String copied = window.get(() -> Clipboard.getSystemClipboard().getString());
        assertThat(copied).contains("red");
    }

    /// The events that are marked as those under the pointer.
    private static List<Node> marked(Node anywhere) {
        return anywhere.getScene().getRoot().lookupAll(".history-cell").stream()
                .filter(cell -> cell.getPseudoClassStates().stream()
                        .anyMatch(state -> state.getPseudoClassName().equals("pointed")))
                .toList();
    }

    /// Points at a bar whose event is in view, if the picture is drawn.
    private static boolean pointsAtBar(ChartView chart) {
        for (double y = 4; y < chart.getHeight(); y += 5) {
            for (double x = 4; x < chart.getWidth(); x += 7) {
                chart.getCenter().fireEvent(mouse(MouseEvent.MOUSE_MOVED, x, y));
                if (!marked(chart).isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static MouseEvent mouse(EventType<MouseEvent> type, double x, double y) {
        return new MouseEvent(
                type,
                x,
                y,
                x,
                y,
                MouseButton.NONE,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                null);
    }

    @Test
    void aClosedScreenIsForgotten() throws InterruptedException {
        assertThat(window.remembered()).isLessThanOrEqualTo(2);
    }
}
