package io.recscope.views.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.recscope.engine.study.Workshops;
import io.recscope.views.control.Charts;
import io.recscope.views.desk.Desk;
import io.recscope.views.edit.Edits;
import io.recscope.views.focus.Focus;
import io.recscope.views.focus.Place;
import io.recscope.views.focus.Trail;
import io.recscope.views.job.Jobs;
import io.recscope.views.job.Trouble;
import io.recscope.views.look.Look;
import io.recscope.views.look.Tone;
import io.recscope.views.session.Session;
import io.recscope.views.text.Language;
import io.recscope.views.text.Phrases;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// A desk with a queue in place of the window's thread: what is taken from it happens on the test's. Needs no
/// toolkit.
public final class QueuedWindow implements AutoCloseable {
    private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    private final List<Trouble> defects = new ArrayList<>();
    private final Jobs jobs = new Jobs(queue::add, 2, defects::add);
    private final Desk desk;

    /// @param screen that is looked at
    public QueuedWindow(String screen, Supplier<Workshops> workshops) {
        Phrases phrases = new Phrases(Language.ENGLISH);
        desk = new Desk(
                new Session(jobs, workshops, "test"),
                new Trail(new Place(screen, Focus.NOTHING)),
                new Edits(),
                jobs,
                phrases,
                new Charts(phrases, new Look(Tone.LIGHT), Runnable::run, queue::add));
    }

    public Desk desk() {
        return desk;
    }

    /// What was thrown that nobody foresaw.
    public List<Trouble> defects() {
        return defects;
    }

    /// Opens a workspace.
    public QueuedWindow open(Path folder) throws InterruptedException {
        desk.session().open(folder, "open");
        settle();
        return this;
    }

    /// Lets everything happen until no job runs.
    public void settle() throws InterruptedException {
        while (!jobs.running().isEmpty() || !queue.isEmpty()) {
            Runnable action = queue.poll(30, TimeUnit.SECONDS);
            assertThat(action).as("something to do for the window").isNotNull();
            action.run();
        }
    }

    /// Lets things happen until something holds.
    public void until(BooleanSupplier holds) throws InterruptedException {
        while (!holds.getAsBoolean()) {
            Runnable action = queue.poll(30, TimeUnit.SECONDS);
            assertThat(action).as("something to do for the window").isNotNull();
            action.run();
        }
    }

    @Override
    public void close() {
        jobs.close();
        desk.session().close();
    }
}
