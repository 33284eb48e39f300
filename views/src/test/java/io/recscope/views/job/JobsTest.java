package io.recscope.views.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.recscope.engine.fault.BadData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Jobs with a queue in place of the window's thread: what is taken from it happens on the test's.
class JobsTest {
    private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
    private final List<Trouble> logged = new ArrayList<>();
    private final Jobs jobs = new Jobs(window::add, 1, logged::add);

    @AfterEach
    void end() {
        jobs.close();
    }

    private void next() throws InterruptedException {
        Runnable action = window.poll(10, TimeUnit.SECONDS);
        assertThat(action).as("something to do for the window").isNotNull();
        action.run();
    }

    @Test
    void aResultArrivesOnTheWindowsThread() throws InterruptedException {
        List<String> taken = new ArrayList<>();
        jobs.<String>start("reading", work -> "read").onDone(taken::add);
        assertThat(jobs.running()).hasSize(1);
        next();
        assertThat(taken).containsExactly("read");
        assertThat(jobs.running()).isEmpty();
    }

    @Test
    void ofMuchProgressTheLatestWins() throws InterruptedException {
        CountDownLatch reported = new CountDownLatch(1);
        CountDownLatch seen = new CountDownLatch(1);
        List<JobState<String>> states = new ArrayList<>();
        Job<String> job = jobs.start("counting", work -> {
            for (int i = 1; i <= 1000; i++) {
                work.report(i / 1000.0, "step " + i);
            }
            reported.countDown();
            seen.await();
            return "counted";
        });
        job.on(states::add);
        reported.await();
        assertThat(window).hasSize(1);
        next();
        assertThat(states.getLast()).isEqualTo(new JobState.Running<String>(1, "step 1000", Optional.empty()));
        seen.countDown();
        next();
        assertThat(states.getLast()).isEqualTo(new JobState.Done<>("counted"));
    }

    @Test
    void cancellingAnswersAtOnceAndKeepsThePartialResult() throws InterruptedException {
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        Job<String> job = jobs.start("long", work -> {
            work.partial("half");
            working.countDown();
            never.await();
            return "whole";
        });
        working.await();
        job.cancel();
        assertThat(job.state().get()).isEqualTo(new JobState.Cancelled<>(Optional.of("half")));
        assertThat(jobs.running()).isEmpty();
    }

    @Test
    void aFaultIsToldWithItsRemedyAndADefectWithACode() throws InterruptedException {
        List<Trouble> told = new ArrayList<>();
        jobs.start("a", work -> {
                    throw new BadData("The file is empty", "x.csv", "Choose another one.");
                })
                .onTrouble(told::add);
        next();
        assertThat(told.getLast())
                .isEqualTo(new Trouble("bad-data", "The file is empty", "x.csv", "Choose another one.", "", ""));
        assertThat(logged).isEmpty();
        jobs.start("b", work -> {
                    throw new IllegalStateException("broken");
                })
                .onTrouble(told::add);
        next();
        assertThat(told.getLast().code()).matches("[0-9A-F]{4}-[0-9A-F]{4}");
        assertThat(logged).containsExactly(told.getLast());
    }

    @Test
    void inALaneTheLastOneCounts() throws InterruptedException {
        List<String> taken = new ArrayList<>();
        CountDownLatch never = new CountDownLatch(1);
        Lane<String> lane = jobs.lane();
        lane.start("first", work -> {
                    never.await();
                    return "first";
                })
                .onDone(taken::add);
        Job<String> second = lane.start("second", work -> "second").onDone(taken::add);
        while (second.state().get().isRunning()) {
            next();
        }
        assertThat(taken).containsExactly("second");
    }
}
