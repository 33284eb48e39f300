package io.recscope.views.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.recscope.engine.study.Workshops;
import io.recscope.views.control.Charts;
import io.recscope.views.control.Overlay;
import io.recscope.views.desk.Desk;
import io.recscope.views.desk.Screen;
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
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;

/// A window nobody sees, with one screen, which follows what is looked at.
///
/// @param <S> kind of the screen
public final class HiddenWindow<S extends Screen> implements AutoCloseable {
    private static final long PATIENCE = 60;
    private static final int TIMES = 20;

    private final Toolkit toolkit = new Toolkit();
    private final List<String> wrong = new CopyOnWriteArrayList<>();
    private final Jobs jobs = new Jobs(toolkit, 3, trouble -> wrong.add(trouble.details()));
    private final StackPane root = new StackPane();
    private final Overlay over = new Overlay(root);
    private final Function<Desk, S> making;
    private final Desk desk;
    private final S screen;

    /// With a small shop.
    ///
    /// @param folder of its workspace
    public HiddenWindow(Path folder, Function<Desk, S> making) throws Exception {
        this(folder, Shop::workshops, making);
    }

    /// @param folder of a workspace
    public HiddenWindow(Path folder, Supplier<Workshops> workshops, Function<Desk, S> making) throws Exception {
        this.making = making;
        Phrases phrases = new Phrases(Language.ENGLISH);
        desk = new Desk(
                new Session(jobs, workshops, "test"),
                new Trail(new Place("", Focus.NOTHING)),
                new Edits(),
                jobs,
                phrases,
                new Charts(phrases, new Look(Tone.LIGHT), Runnable::run, toolkit));
        Stage stage = FxToolkit.registerPrimaryStage();
        screen = making.apply(desk);
        toolkit.await(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> wrong.add(thrown.toString()));
            desk.trail().show(screen.id());
            root.getChildren().setAll(screen.node());
            Scene scene = new Scene(over, 1180, 800);
            desk.look().dress(scene);
            stage.setScene(scene);
            stage.show();
            desk.session().open(folder, "opening");
        });
        until(() -> desk.session().study().get().isPresent());
        act(() -> desk.trail().focus().subscribe(screen::shown));
    }

    /// Shows something else in place of the screen, which follows nothing any more of itself.
    public void showInstead(Parent other) throws InterruptedException {
        act(() -> root.getChildren().setAll(other));
    }

    public Desk desk() {
        return desk;
    }

    public S screen() {
        return screen;
    }

    /// Does something on the window's thread and waits until no job runs; what it throws is thrown here.
    public void act(Runnable action) throws InterruptedException {
        get(() -> {
            action.run();
            return true;
        });
        until(() -> jobs.running().isEmpty());
    }

    /// Takes something from the window's thread, with everything laid out; what is thrown there is thrown here.
    public <T> T get(Supplier<T> value) throws InterruptedException {
        AtomicReference<T> got = new AtomicReference<>();
        List<Throwable> thrown = new ArrayList<>();
        toolkit.await(() -> {
            try {
                over.applyCss();
                over.layout();
                got.set(value.get());
            } catch (RuntimeException | Error e) {
                thrown.add(e);
            }
        });
        if (!thrown.isEmpty()) {
            throw new AssertionError("on the window's thread", thrown.getFirst());
        }
        return Objects.requireNonNull(got.get());
    }

    /// Has something done on the window's thread, and waits for nothing that it begins.
    public void post(Runnable action) throws InterruptedException {
        toolkit.await(action);
    }

    /// Waits until something holds on the window's thread.
    public void until(BooleanSupplier holds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        boolean now = get(holds::getAsBoolean);
        while (!now && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(5);
            now = get(holds::getAsBoolean);
        }
        assertThat(now).as("it came about, with %s", wrong).isTrue();
    }

    /// A node of the screen.
    ///
    /// @param selector as style sheets have it, for example `#tune-best`
    public <N extends Node> N node(String selector, Class<N> type) throws InterruptedException {
        return type.cast(get(() -> {
            Optional<Node> found = selector.startsWith("#")
                    ? find(over, selector.substring(1))
                    : Optional.ofNullable(over.lookup(selector));
            return found.orElseThrow(() -> new AssertionError("no node " + selector));
        }));
    }

    /// Ids may have dots, which style sheets cannot say.
    private static Optional<Node> find(Node node, String id) {
        if (id.equals(node.getId())) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> find(child, id).stream())
                        .findFirst()
                : Optional.empty();
    }

    /// How many nodes there are.
    public int count(String selector) throws InterruptedException {
        return get(() -> over.lookupAll(selector).size());
    }

    /// Presses a button and waits for what it begins.
    public void fire(String selector) throws InterruptedException {
        begin(selector);
        until(() -> jobs.running().isEmpty());
    }

    /// Presses a button.
    public void begin(String selector) throws InterruptedException {
        ButtonBase button = node(selector, ButtonBase.class);
        get(() -> {
            assertThat(button.isDisabled()).as(selector + " is disabled").isFalse();
            button.fire();
            return true;
        });
    }

    /// Presses a key.
    public void press(Node node, KeyCode code) throws InterruptedException {
        act(() -> node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    }

    /// Takes the screen away and shows it again, 20 times.
    ///
    /// @return how many nodes it has after that beyond those before
    public int grown() throws InterruptedException {
        int before = count("*");
        for (int i = 0; i < TIMES; i++) {
            act(() -> {
                screen.hidden();
                root.getChildren().clear();
                root.getChildren().setAll(screen.node());
                screen.shown(desk.trail().focus().getValue());
            });
        }
        return count("*") - before;
    }

    /// Opens another screen of this kind and closes it, 20 times.
    ///
    /// @return how many of them are still remembered; the last ones may be, as what was laid out last
    public long remembered() throws InterruptedException {
        List<WeakReference<Node>> closed = new CopyOnWriteArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            act(() -> {
                S other = making.apply(desk);
                root.getChildren().setAll(other.node());
                other.shown(desk.trail().focus().getValue());
                root.applyCss();
                root.layout();
                other.hidden();
                root.getChildren().setAll(screen.node());
                closed.add(new WeakReference<>(other.node()));
            });
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (left(closed) > 2 && System.nanoTime() < end) {
            System.gc();
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return left(closed);
    }

    private static long left(List<WeakReference<Node>> closed) {
        return closed.stream().filter(node -> node.get() != null).count();
    }

    /// Closes the workspace, and fails when anything was thrown or was a defect.
    @Override
    public void close() {
        try {
            toolkit.await(() -> {
                root.getChildren().clear();
                desk.session().close();
            });
            jobs.close();
            FxToolkit.cleanupStages();
        } catch (InterruptedException | TimeoutException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the window was not closed", e);
        }
        assertThat(wrong).isEmpty();
    }
}
