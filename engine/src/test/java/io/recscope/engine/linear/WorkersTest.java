package io.recscope.engine.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkersTest {
    @Test
    void everyPartIsDoneOnce() throws InterruptedException {
        AtomicIntegerArray done = new AtomicIntegerArray(1000);
        try (Workers workers = new Workers(3)) {
            workers.forEach(1000, Work.SILENT, done::incrementAndGet);
        }
        for (int i = 0; i < 1000; i++) {
            assertThat(done.get(i)).isEqualTo(1);
        }
    }

    @Test
    void rangesCoverAllIndexesAndTheLastIsShorter() throws InterruptedException {
        int[] length = new int[10];
        try (Workers workers = new Workers(2)) {
            workers.forRanges(10, 4, Work.SILENT, (from, to) -> length[from] = to - from);
        }
        assertThat(length).containsExactly(4, 0, 0, 0, 4, 0, 0, 0, 2, 0);
    }

    @Test
    void eachThreadHasBuffersOfItsOwnAndProgressIsReported() throws InterruptedException {
        AtomicInteger buffers = new AtomicInteger();
        AtomicIntegerArray done = new AtomicIntegerArray(500);
        List<Double> reported = new ArrayList<>();
        Work work = new Work() {
            @Override
            public void report(double fraction, String step) {
                reported.add(fraction);
                assertThat(step).isEqualTo("counting");
            }

            @Override
            public void checkCancelled() {}
        };
        try (Workers workers = new Workers(3)) {
            workers.forEach(500, work, "counting", () -> {
                buffers.incrementAndGet();
                Thread owner = Thread.currentThread();
                return part -> done.addAndGet(part, owner.equals(Thread.currentThread()) ? 1 : 1000);
            });
        }
        assertThat(buffers.get()).isEqualTo(3);
        assertThat(IntStream.range(0, 500).map(done::get)).containsOnly(1);
        assertThat(reported)
                .isSorted()
                .allMatch(fraction -> fraction >= 0 && fraction <= 1)
                .isNotEmpty();
    }

    @Test
    void nothingToDoReturnsAtOnce() throws InterruptedException {
        try (Workers workers = new Workers(2)) {
            workers.forEach(0, Work.SILENT, i -> {
                throw new IllegalStateException("no part");
            });
        }
    }

    @Test
    void anExceptionOfAPartReachesTheCallerAndLeavesTheRestOut() {
        AtomicInteger started = new AtomicInteger();
        try (Workers workers = new Workers(1)) {
            assertThatThrownBy(() -> workers.forEach(100, Work.SILENT, i -> {
                        started.incrementAndGet();
                        if (i == 3) {
                            throw new IllegalArgumentException("part 3");
                        }
                    }))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("part 3");
        }
        assertThat(started).hasValue(4);
    }

    @Test
    void afterAnExceptionOtherThreadsStartNoPart() {
        AtomicInteger started = new AtomicInteger();
        AtomicReference<Thread> failing = new AtomicReference<>();
        try (Workers workers = new Workers(2)) {
            assertThatThrownBy(() -> workers.forEach(100, Work.SILENT, i -> {
                        started.incrementAndGet();
                        if (i == 1) {
                            failing.set(Thread.currentThread());
                            throw new IllegalArgumentException("part 1");
                        }
                        while (failing.get() == null || failing.get().getState() != Thread.State.WAITING) {
                            Thread.onSpinWait(); // until the other thread has failed and is idle
                        }
                    }))
                    .hasMessage("part 1");
        }
        assertThat(started).hasValue(2);
    }

    @Test
    void anErrorOfAPartStaysAnError() {
        try (Workers workers = new Workers(2)) {
            assertThatThrownBy(() -> workers.forEach(2, Work.SILENT, i -> {
                        throw new OutOfMemoryError("part");
                    }))
                    .isInstanceOf(OutOfMemoryError.class);
        }
    }

    @Test
    void cancellationWaitsForThePartsUnderWayAndStartsNoMore() {
        Thread caller = Thread.currentThread();
        AtomicInteger started = new AtomicInteger();
        AtomicInteger ended = new AtomicInteger();
        Cancelled work = new Cancelled(0);
        try (Workers workers = new Workers(2)) {
            assertThatThrownBy(() -> workers.forEach(1000, work, i -> {
                        started.incrementAndGet();
                        while (!work.wasCancelled() || caller.getState() != Thread.State.WAITING) {
                            Thread.onSpinWait(); // until the caller waits for this part
                        }
                        ended.incrementAndGet();
                    }))
                    .isInstanceOf(InterruptedException.class);
            assertThat(ended.get()).isEqualTo(started.get()).isLessThanOrEqualTo(2);
        }
    }
}
