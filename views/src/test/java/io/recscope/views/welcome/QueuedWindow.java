package io.recscope.views.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.recscope.engine.language.Encoders;
import io.recscope.engine.language.HashedWords;
import io.recscope.engine.recommend.ModelKinds;
import io.recscope.engine.recommend.baseline.MostPopular;
import io.recscope.engine.study.Workshops;
import io.recscope.engine.torch.Torch;
import io.recscope.engine.work.Work;
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
import io.recscope.views.session.Recents;
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

/// A window's inside with a queue in place of the window's thread: what is taken from it happens on the test's.
final class QueuedWindow implements AutoCloseable {
    private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    private final List<Trouble> told = new ArrayList<>();
    private final Jobs jobs = new Jobs(queue::add, 3, defect -> {});
    private final Desk desk;
    private final Recents recents = new Recents(List.of());
    private final WelcomeModel welcome;

    /// @param sample where the sample study would be
    QueuedWindow(Path sample) {
        Phrases phrases = new Phrases(Language.ENGLISH);
        jobs.hear(told::add);
        desk = new Desk(
                new Session(jobs, QueuedWindow::workshops, "test"),
                new Trail(new Place("welcome", Focus.NOTHING)),
                new Edits(),
                jobs,
                phrases,
                new Charts(phrases, new Look(Tone.LIGHT), Runnable::run, Runnable::run));
        welcome = new WelcomeModel(desk, recents, new NoSample(sample));
    }

    private record NoSample(Path workspace) implements SampleStudy {
        @Override
        public boolean isReady() {
            return false;
        }

        @Override
        public boolean isCarried() {
            return false;
        }

        @Override
        public void make(Work work) {
            throw new IllegalStateException("there is none");
        }
    }

    private static Workshops workshops() {
        return new Workshops(
                new Torch(() -> {
                    throw new IllegalStateException("no PyTorch here");
                }),
                Encoders.of(new HashedWords()),
                new ModelKinds(List.of(MostPopular.usual())));
    }

    Desk desk() {
        return desk;
    }

    WelcomeModel welcome() {
        return welcome;
    }

    Recents recents() {
        return recents;
    }

    /// What went wrong without a place of its own.
    List<Trouble> told() {
        return told;
    }

    /// Lets the window's thread work until something holds.
    void until(BooleanSupplier holds) throws InterruptedException {
        while (!holds.getAsBoolean()) {
            Runnable action = queue.poll(30, TimeUnit.SECONDS);
            assertThat(action).as("something to do for the window").isNotNull();
            action.run();
        }
    }

    /// Until no job runs.
    void settle() throws InterruptedException {
        until(() -> jobs.running().isEmpty());
    }

    /// Opens a workspace and waits.
    void open(Path folder) throws InterruptedException {
        welcome.open(folder);
        settle();
    }

    @Override
    public void close() {
        desk.session().close();
        jobs.close();
    }
}
