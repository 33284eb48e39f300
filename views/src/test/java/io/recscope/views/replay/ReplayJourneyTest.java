package io.recscope.views.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.recscope.views.control.Charts;
import io.recscope.views.desk.Desk;
import io.recscope.views.edit.Edits;
import io.recscope.views.focus.Focus;
import io.recscope.views.focus.Place;
import io.recscope.views.focus.Trail;
import io.recscope.views.job.Jobs;
import io.recscope.views.job.Toolkit;
import io.recscope.views.look.Look;
import io.recscope.views.look.Tone;
import io.recscope.views.session.Session;
import io.recscope.views.text.Language;
import io.recscope.views.text.Phrases;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// The screen in a window nobody sees: replayed, changed, steered, and a new user.
class ReplayJourneyTest {
    @TempDir
    static Path folder;

    private final Toolkit toolkit = new Toolkit();
    private final List<String> wrong = new CopyOnWriteArrayList<>();
    private final Jobs jobs = new Jobs(toolkit, 2, trouble -> wrong.add(trouble.details()));
    private final FxRobot robot = new FxRobot();
    private final Desk desk = desk();
    private final ReplayScreen screen = new ReplayScreen(desk);

    private Desk desk() {
        Phrases phrases = new Phrases(Language.ENGLISH);
        return new Desk(
                new Session(jobs, SmallShop::workshops, "test"),
                new Trail(new Place("replay", Focus.NOTHING)),
                new Edits(),
                jobs,
                phrases,
                new Charts(phrases, new Look(Tone.LIGHT), Runnable::run, toolkit));
    }

    @BeforeAll
    static void make() throws IOException, InterruptedException {
        SmallShop.make(folder.resolve("work"), folder);
    }

    @BeforeEach
    void open() throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        toolkit.await(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> wrong.add(thrown.toString()));
            Scene scene = new Scene(new StackPane(screen.node()), 980, 780);
            desk.look().dress(scene);
            stage.setScene(scene);
            stage.show();
            desk.session().open(folder.resolve("work"), "opening");
        });
        until(() -> desk.session().study().get().isPresent());
        toolkit.await(() -> {
            desk.trail().focus().subscribe(screen::shown);
            desk.trail().look(focus -> focus.onDataset(SmallShop.NAME));
        });
        until(this::isCalm);
    }

    @AfterEach
    void close() throws Exception {
        toolkit.await(() -> desk.session().close());
        jobs.close();
        FxToolkit.cleanupStages();
        assertThat(wrong).isEmpty();
    }

    private boolean isCalm() {
        return jobs.running().isEmpty();
    }

    /// Waits until something holds on the window's thread.
    private void until(BooleanSupplier holds) throws InterruptedException {
        AtomicBoolean now = new AtomicBoolean();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!now.get() && System.nanoTime() < end) {
            toolkit.await(() -> now.set(holds.getAsBoolean()));
            TimeUnit.MILLISECONDS.sleep(10);
        }
        assertThat(now).isTrue();
    }

    private Playback playback() {
        return screen.model().playback().get().orElseThrow();
    }

    @Test
    void aSessionIsPlayedChangedAndSteered() throws InterruptedException {
        int step = screen.model().step().get();
        press(KeyCode.RIGHT);
        until(() -> screen.model().step().get() == step + 1);
        press(KeyCode.LEFT);
        until(() -> screen.model().step().get() == step);
        press(KeyCode.SPACE);
        until(() -> screen.model().clockwork().running().get());
        press(KeyCode.SPACE);
        robot.interact(() -> button("#replay-remove").fire());
        until(() -> isCalm() && playback().after().isPresent());
        robot.interact(() -> {
            TextField wish = (TextField) screen.node().lookup("#replay-wish");
            wish.setText("white bowl");
            wish.fireEvent(new ActionEvent());
        });
        until(() -> isCalm()
                && screen.model().whatIfs().get().branches().getFirst().edits().size() == 2);
        robot.interact(() -> desk.edits().undo());
        until(() -> isCalm()
                && screen.model().whatIfs().get().branches().getFirst().edits().size() == 1);
        robot.interact(() -> button("#replay-chart-RANKS").fire());
        robot.interact(() -> button("#replay-chart-MOMENTS").fire());
        robot.interact(() -> desk.phrases().language().set(Language.CHINESE));
        robot.interact(() -> button("#replay-newcomer").fire());
        until(() -> isCalm() && playback().played().subject() instanceof Subject.Newcomer);
    }

    private void press(KeyCode key) {
        robot.interact(() -> Event.fireEvent(
                screen.node().lookup(".track"),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false)));
    }

    private ButtonBase button(String id) {
        return (ButtonBase) screen.node().lookup(id);
    }

    @Test
    void whatWasClosedIsForgotten() throws InterruptedException {
        List<WeakReference<Object>> closed = new CopyOnWriteArrayList<>();
        for (int i = 0; i < 20; i++) {
            toolkit.await(() -> {
                StackPane root = (StackPane) screen.node().getScene().getRoot();
                ReplayScreen shown = new ReplayScreen(desk);
                root.getChildren().setAll(shown.node());
                shown.shown(desk.trail().focus().getValue());
                root.applyCss();
                root.layout();
                shown.hidden();
                root.getChildren().setAll(screen.node());
                closed.add(new WeakReference<>(shown.node()));
            });
            until(this::isCalm);
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (left(closed) > 2 && System.nanoTime() < end) {
            System.gc();
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(left(closed)).isLessThanOrEqualTo(2);
    }

    private static long left(List<WeakReference<Object>> closed) {
        return closed.stream().filter(one -> one.get() != null).count();
    }
}
