package io.recscope.views.explain;

import static org.assertj.core.api.Assertions.assertThat;

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

/// A desk with a queue in place of the window's thread: what is taken from it happens on the test's.
final class OneWindow implements AutoCloseable {
    private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    private final List<Trouble> defects = new ArrayList<>();
    private final Jobs jobs = new Jobs(queue::add, 2, defects::add);
    private final Desk desk;

    OneWindow() {
        Phrases phrases = new Phrases(Language.ENGLISH);
        desk = new Desk(
                new Session(jobs, SmallShop::workshops, "test"),
                new Trail(new Place("explain", Focus.NOTHING)),
                new Edits(),
                jobs,
                phrases,
                new Charts(phrases, new Look(Tone.LIGHT), Runnable::run, Runnable::run));
    }

    Desk desk() {
        return desk;
    }

    List<Trouble> defects() {
        return defects;
    }

    OneWindow open(Path folder) throws InterruptedException {
        desk.session().open(folder, "open");
        settle();
        return this;
    }

    /// Lets everything happen until no job runs.
    void settle() throws InterruptedException {
        while (!jobs.running().isEmpty()) {
            Runnable action = queue.poll(30, TimeUnit.SECONDS);
            assertThat(action).as("something to do for the window").isNotNull();
            action.run();
        }
    }

    /// Lets things happen until something holds.
    void until(BooleanSupplier holds) throws InterruptedException {
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
