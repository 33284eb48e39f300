package io.recscope.views.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.recscope.views.action.Action;
import io.recscope.views.control.ChartView;
import io.recscope.views.control.Charts;
import io.recscope.views.desk.Desk;
import io.recscope.views.edit.Edits;
import io.recscope.views.focus.Focus;
import io.recscope.views.focus.Place;
import io.recscope.views.focus.Trail;
import io.recscope.views.job.Jobs;
import io.recscope.views.job.Toolkit;
import io.recscope.views.job.Trouble;
import io.recscope.views.look.Look;
import io.recscope.views.look.Tone;
import io.recscope.views.session.Session;
import io.recscope.views.text.Language;
import io.recscope.views.text.Phrases;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The screen in a window without a display.
class ExplainJourneyTest {
    private static final Focus USER = Focus.NOTHING.onDataset(SmallShop.DATASET).onUser("u4");
    private static final List<Trouble> DEFECTS = new CopyOnWriteArrayList<>();

    @TempDir
    private static Path top;

    private static Jobs jobs;
    private static Desk desk;
    private static StackPane root;

    @BeforeAll
    static void open() throws Exception {
        SmallShop.make(top.resolve("shop"), true);
        Stage stage = FxToolkit.registerPrimaryStage();
        Toolkit toolkit = new Toolkit();
        jobs = new Jobs(toolkit, 2, DEFECTS::add);
        onWindow(() -> {
            Phrases phrases = new Phrases(Language.ENGLISH);
            Look look = new Look(Tone.LIGHT);
            desk = new Desk(
                    new Session(jobs, SmallShop::workshops, "test"),
                    new Trail(new Place("explain", USER)),
                    new Edits(),
                    jobs,
                    phrases,
                    new Charts(phrases, look, Runnable::run, toolkit));
            root = new StackPane();
            Scene scene = new Scene(root, 1200, 820);
            look.dress(scene);
            stage.setScene(scene);
            stage.show();
            desk.session().open(top.resolve("shop"), "open");
            return true;
        });
        settle();
    }

    @AfterAll
    static void close() throws Exception {
        onWindow(() -> {
            root.getChildren().clear();
            desk.session().close();
            return true;
        });
        jobs.close();
        FxToolkit.cleanupStages();
    }

    private static <T> T onWindow(Callable<T> action) throws Exception {
        return WaitForAsyncUtils.asyncFx(action).get(30, TimeUnit.SECONDS);
    }

    private static void settle() throws Exception {
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> onWindow(() -> jobs.running().isEmpty()));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static <T extends Node> T find(String selector, Class<T> type) {
        Node found = root.lookup(selector);
        assertThat(found).as(selector).isNotNull();
        return type.cast(found);
    }

    private static ExplainScreen shown() throws Exception {
        ExplainScreen screen = onWindow(() -> {
            ExplainScreen made = new ExplainScreen(desk);
            root.getChildren().setAll(made.node());
            made.shown(USER);
            root.applyCss();
            root.layout();
            return made;
        });
        settle();
        return screen;
    }

    private static void press(Node node, KeyCode code) {
        node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    @Test
    void fromThePlaceToAChangeToTheListToTrust() throws Exception {
        shown();
        onWindow(() -> {
            assertThat(find("#explain-place", Label.class).getText()).startsWith("Place 1 of");
            ListView<?> history = find("#explain-history", ListView.class);
            assertThat(history.getItems()).hasSize(16);
            assertThat(find("#explain-waterfall", ChartView.class).chart().get())
                    .isPresent();
            history.getSelectionModel().select(0);
            press(history, KeyCode.DELETE);
            return true;
        });
        settle();
        onWindow(() -> {
            assertThat(find(".what-if", Node.class).isVisible()).isTrue();
            assertThat(find("#explain-after", Label.class).getText()).matches("[0-9,]+");
            desk.edits().undo();
            find(".tab-pane", TabPane.class).getSelectionModel().select(1);
            return true;
        });
        settle();
        onWindow(() -> {
            assertThat(find(".what-if", Node.class).isVisible()).isFalse();
            find(".tab-pane", TabPane.class).getSelectionModel().select(3);
            root.applyCss();
            root.layout();
            find("#explain-examine", Button.class).fire();
            return true;
        });
        settle();
        String chinese = onWindow(() -> {
            desk.phrases().language().set(Language.CHINESE);
            String title = find(".tab-pane", TabPane.class).getTabs().getFirst().getText();
            desk.phrases().language().set(Language.ENGLISH);
            return title;
        });
        assertThat(chinese).isEqualTo("原因");
        assertThat(DEFECTS).isEmpty();
    }

    @Test
    void pointingAtAnEventPointsAtItsBarAndBack() throws Exception {
        shown();
        onWindow(() -> {
            ListView<?> history = find("#explain-history", ListView.class);
            history.requestFocus();
            history.getSelectionModel().select(2);
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
        onWindow(() -> {
            assertThat(root.lookupAll(".chart-glow")).isNotEmpty();
            return true;
        });
    }

    @Test
    void theBarUnderThePointerMarksItsEventAndTheEventItsBar() throws Exception {
        ExplainScreen screen = shown();
        ChartView waterfall = onWindow(() -> find("#explain-waterfall", ChartView.class));
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> onWindow(() -> {
                    root.applyCss();
                    root.layout();
                    return pointsAtBar(waterfall);
                }));
        onWindow(() -> {
            assertThat(waterfall.pointed().get()).isPresent();
            assertThat(marked()).as("the event of the bar").hasSize(1);
            Node cell = root.lookupAll(".history-cell").stream()
                    .filter(one -> ((ListCell<?>) one).getIndex() == 1)
                    .findFirst()
                    .orElseThrow();
            cell.fireEvent(mouse(MouseEvent.MOUSE_ENTERED, 1, 1));
            assertThat(root.lookupAll(".chart-glow")).isNotEmpty();
            cell.fireEvent(mouse(MouseEvent.MOUSE_EXITED, 1, 1));
            assertThat(root.lookupAll(".chart-glow")).isEmpty();
            assertThat(find("#explain-fidelity", Label.class).getText()).contains("evaluations");
            assertThat(root.lookupAll(".place-head .badge")).hasSizeGreaterThan(1);
            screen.actions().stream()
                    .filter(action -> action.id().equals("explain.copy"))
                    .forEach(Action::perform);
            assertThat(Clipboard.getSystemClipboard().getString()).contains("red");
            return true;
        });
        assertThat(DEFECTS).isEmpty();
    }

    /// The events that are marked as those under the pointer.
    private static List<Node> marked() {
        return root.lookupAll(".history-cell").stream()
                .filter(cell -> cell.getPseudoClassStates().stream()
                        .anyMatch(state -> state.getPseudoClassName().equals("pointed")))
                .toList();
    }

    /// Points at a bar whose event is in view, if the picture is drawn.
    private static boolean pointsAtBar(ChartView chart) {
        for (double y = 4; y < chart.getHeight(); y += 5) {
            for (double x = 4; x < chart.getWidth(); x += 7) {
                chart.getCenter().fireEvent(mouse(MouseEvent.MOUSE_MOVED, x, y));
                if (!marked().isEmpty()) {
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
    void aClosedScreenIsForgotten() throws Exception {
        List<WeakReference<Node>> closed = new CopyOnWriteArrayList<>();
        for (int i = 0; i < 20; i++) {
            closed.add(onWindow(() -> {
                ExplainScreen screen = new ExplainScreen(desk);
                root.getChildren().setAll(screen.node());
                root.applyCss();
                root.layout();
                Node node = screen.node();
                root.getChildren().clear();
                return new WeakReference<>(node);
            }));
        }
        settle();
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> {
            System.gc();
            // one may still be held as the last thing that was laid out
            return closed.stream().filter(node -> node.get() != null).count() <= 1;
        });
    }
}
