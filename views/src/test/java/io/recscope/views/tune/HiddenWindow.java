package io.recscope.views.tune;

import static org.assertj.core.api.Assertions.assertThat;

import io.recscope.views.control.Charts;
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
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;

/// A window nobody sees, with one screen of an open toy shop.
public final class HiddenWindow implements AutoCloseable {
    private static final long PATIENCE = 60;

    private final Toolkit toolkit = new Toolkit();
    private final List<String> wrong = new CopyOnWriteArrayList<>();
    private final Jobs jobs = new Jobs(toolkit, 3, trouble -> wrong.add(trouble.details()));
    private final StackPane root = new StackPane();
    private final Desk desk;
    private final Screen screen;

    /// @param folder of a workspace
    public HiddenWindow(Path folder, Function<Desk, Screen> making) throws Exception {
        Phrases phrases = new Phrases(Language.ENGLISH);
        desk = new Desk(
                new Session(jobs, ToyShop::workshops, "test"),
                new Trail(new Place("tune", Focus.NOTHING)),
                new Edits(),
                jobs,
                phrases,
                new Charts(phrases, new Look(Tone.LIGHT), Runnable::run, toolkit));
        screen = making.apply(desk);
        Stage stage = FxToolkit.registerPrimaryStage();
        toolkit.await(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> wrong.add(thrown.toString()));
            root.getChildren().setAll(screen.node());
            Scene scene = new Scene(root, 980, 780);
            desk.look().dress(scene);
            stage.setScene(scene);
            stage.show();
            desk.session().open(folder, "opening");
        });
        until(() -> desk.session().study().get().isPresent());
    }

    public Desk desk() {
        return desk;
    }

    /// Does something on the window's thread and waits until no job runs.
    public void act(Runnable action) throws InterruptedException {
        toolkit.await(() -> {
            try {
                action.run();
            } catch (RuntimeException e) {
                wrong.add(e.toString());
            }
        });
        until(() -> jobs.running().isEmpty());
    }

    /// Has something done on the window's thread, and waits for nothing that it begins.
    public void post(Runnable action) throws InterruptedException {
        toolkit.await(action);
    }

    /// Waits until something holds on the window's thread.
    public void until(BooleanSupplier holds) throws InterruptedException {
        AtomicBoolean now = new AtomicBoolean();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        while (!now.get() && System.nanoTime() < end) {
            toolkit.await(() -> now.set(holds.getAsBoolean()));
            TimeUnit.MILLISECONDS.sleep(5);
        }
        assertThat(now).as("it came about, with %s", wrong).isTrue();
    }

    /// A node of the screen, by its id.
    public <N extends Node> N node(String id, Class<N> type) throws InterruptedException {
        AtomicReference<Optional<Node>> found = new AtomicReference<>(Optional.empty());
        toolkit.await(() -> {
            root.applyCss();
            root.layout();
            found.set(find(root, id));
        });
        return type.cast(found.get().orElseThrow(() -> new AssertionError("no node " + id)));
    }

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

    /// Takes the screen away and shows it again.
    ///
    /// @return how many nodes it has after that beyond those before
    public int grown(int times) throws InterruptedException {
        int before = root.lookupAll("*").size();
        for (int i = 0; i < times; i++) {
            act(() -> {
                screen.hidden();
                root.getChildren().clear();
                root.getChildren().setAll(screen.node());
                screen.shown(desk.trail().focus().getValue());
                root.applyCss();
                root.layout();
            });
        }
        return root.lookupAll("*").size() - before;
    }

    /// Closes the workspace, and fails when anything was thrown or was a defect.
    @Override
    public void close() {
        try {
            toolkit.await(() -> desk.session().close());
            jobs.close();
            FxToolkit.cleanupStages();
        } catch (InterruptedException | TimeoutException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the window was not closed", e);
        }
        assertThat(wrong).isEmpty();
    }
}
