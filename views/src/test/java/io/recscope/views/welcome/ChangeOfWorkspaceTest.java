package io.recscope.views.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.recscope.engine.workspace.Workspace;
import io.recscope.views.job.Job;
import io.recscope.views.job.JobState;
import io.recscope.views.resume.LastSession;
import io.recscope.views.resume.Spot;
import io.recscope.views.session.Changed;
import io.recscope.views.session.OpenStudy;
import io.recscope.views.session.StoredChanges;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From one workspace to another, out of one, and back into it.
class ChangeOfWorkspaceTest {
    @TempDir
    private Path top;

    private QueuedWindow window;
    private Path first;
    private Path second;

    @BeforeEach
    void aStudyIsOpen() throws InterruptedException {
        window = new QueuedWindow(top.resolve("sample"));
        first = top.resolve("first");
        second = top.resolve("second");
        Workspace.create(first).close();
        Workspace.create(second).close();
        window.open(first);
    }

    @AfterEach
    void end() {
        window.close();
    }

    /// A job that works with the open study until it is stopped, and goes on a while after that.
    private Job<String> longWork(CountDownLatch goesOn) throws InterruptedException {
        CountDownLatch working = new CountDownLatch(1);
        OpenStudy study = window.desk().session().study().get().orElseThrow();
        Job<String> job = window.desk().jobs().start("long work", work -> {
            work.partial("half");
            working.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                goesOn.await();
                study.laboratory().workspace().settings().set("last", "word");
                throw e;
            }
            return "whole";
        });
        working.await();
        return job;
    }

    @Test
    void runningWorkIsStoppedOnlyWithConsent() throws InterruptedException {
        CountDownLatch goesOn = new CountDownLatch(0);
        Job<String> job = longWork(goesOn);
        window.welcome().open(second);
        assertThat(window.welcome().asked().get())
                .map(WelcomeModel.Wish::folder)
                .contains(second);
        window.welcome().decline();
        assertThat(job.state().get().isRunning()).isTrue();
        assertThat(window.desk().session().isOpen(first)).isTrue();
        window.welcome().open(second);
        window.welcome().agree();
        window.settle();
        assertThat(window.desk().session().isOpen(second)).isTrue();
        assertThat(job.state().get()).isEqualTo(new JobState.Cancelled<>(Optional.of("half")));
        // what the job still wrote is there: the workspace was given back after it
        window.open(first);
        assertThat(window.desk()
                        .session()
                        .study()
                        .get()
                        .orElseThrow()
                        .laboratory()
                        .workspace()
                        .settings()
                        .get("last"))
                .contains("word");
        assertThat(window.told()).isEmpty();
    }

    @Test
    void aFailedOpeningStopsNothing() throws InterruptedException {
        Job<String> job = longWork(new CountDownLatch(0));
        window.welcome().open(top.resolve("nowhere"));
        window.welcome().agree();
        window.until(() -> window.welcome().failure().get().isPresent());
        assertThat(job.state().get().isRunning()).isTrue();
        assertThat(window.desk().session().isOpen(first)).isTrue();
        job.cancel();
    }

    @Test
    void leavingWaitsForNobodyOnTheWindowsThread() throws InterruptedException {
        CountDownLatch goesOn = new CountDownLatch(1);
        Job<String> job = longWork(goesOn);
        CompletableFuture<Void> left = window.desk().session().leave();
        // this thread, the window's, is free although the work has not noticed yet
        assertThat(left).isNotDone();
        assertThat(job.state().get()).isEqualTo(new JobState.Cancelled<>(Optional.of("half")));
        assertThat(window.desk().session().study().get()).isEmpty();
        goesOn.countDown();
        left.join();
        try (Workspace free = Workspace.open(first)) {
            assertThat(free.settings().get("last")).contains("word");
        }
        assertThat(window.told()).isEmpty();
    }

    @Test
    void whatWasLeftIsThereAgainWithItsUndo() throws InterruptedException {
        change("colour", "red");
        change("colour", "blue");
        change("colour", "green");
        window.desk().edits().undo();
        window.settle();
        LastSession left = new LastSession(
                LastSession.Phase.OPEN,
                LastSession.Writer.here(),
                first.toString(),
                new Spot("compare", java.util.Map.of("run", "gone")),
                window.desk().edits().stored() - 1,
                window.desk().edits().storedUndone());
        window.close();

        try (QueuedWindow next = new QueuedWindow(top.resolve("sample"))) {
            next.welcome().reopen(left);
            next.settle();
            assertThat(next.desk().trail().place().get().screen()).isEqualTo("compare");
            assertThat(next.desk().trail().place().get().focus().run()).isEmpty();
            assertThat(colour(next)).contains("blue");
            next.desk().edits().redo();
            next.settle();
            assertThat(colour(next)).contains("green");
            next.desk().edits().undo();
            next.desk().edits().undo();
            next.settle();
            assertThat(colour(next)).contains("red");
            // what was not the session's to take back stays
            assertThat(next.desk().edits().canUndo().get()).isFalse();
        }
    }

    private void change(String name, String value) {
        OpenStudy study = window.desk().session().study().get().orElseThrow();
        study.laboratory().workspace().settings().set(name, value);
        new Changed<>(value, study.laboratory().workspace().history().nextUndo())
                .command()
                .ifPresent(command -> window.desk()
                        .edits()
                        .make(new StoredChanges(window.desk().jobs(), () -> {})
                                .done("change", study.laboratory().workspace().history(), command)));
    }

    private static Optional<String> colour(QueuedWindow of) {
        return of.desk()
                .session()
                .study()
                .get()
                .orElseThrow()
                .laboratory()
                .workspace()
                .settings()
                .get("colour");
    }
}
