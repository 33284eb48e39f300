package io.recscope.engine.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.recommend.TestWorkshop;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.torch.Tensor;
import io.recscope.engine.work.Work;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// A cancelled training ends with the step at which it is.
@Execution(ExecutionMode.SAME_THREAD)
class CancelTest {
    /// The steps by which a network gets warm, of which nothing is learned.
    private static final int WARM_UP = 2;

    private static final Dataset DATA = TinyNetwork.walks(30);
    private static final Workshop WORKSHOP = new TestWorkshop();

    private final AtomicInteger steps = new AtomicInteger();

    @AfterEach
    void everyTensorIsGivenBack() {
        assertThat(WORKSHOP.torch().liveTensors()).isZero();
    }

    /// What happens in a step.
    private interface Moment {
        void reached(int step);
    }

    /// Fits a network with many steps in its one epoch.
    private void fit(Moment moment, Work work) throws InterruptedException {
        InterestNetwork network = TinyNetwork.of(
                TinyNetwork.SHAPE, Inputs.all(), TinyNetwork.OBJECTIVE, new Training(1, 0, 1e-2, 2, 24, 1, 0.5, 0, 0));
        Fitting.Stepping counted = (engine, goods, histories) -> new Steps(engine, goods, histories) {
            @Override
            float loss(List<Window> windows, Tensor pool, Random random, boolean whole) {
                moment.reached(steps.incrementAndGet());
                return super.loss(windows, pool, random, whole);
            }
        };
        new Fitting(network, DATA, WORKSHOP, counted).run(work).close();
    }

    @Test
    void anEpochHasManySteps() throws Exception {
        fit(step -> {}, Work.SILENT);

        assertThat(steps.get()).isGreaterThan(WARM_UP + 3);
    }

    @Test
    void anInterruptWithinAStepIsHeardBeforeTheNextOne() throws Exception {
        Thread learner = Thread.currentThread();
        CountDownLatch within = new CountDownLatch(1);
        Thread canceller = Thread.ofPlatform().start(() -> {
            try {
                within.await();
                learner.interrupt();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        assertThatThrownBy(() -> fit(
                        step -> {
                            if (step == WARM_UP + 3) {
                                within.countDown();
                                while (!learner.isInterrupted()) {
                                    Thread.onSpinWait();
                                }
                            }
                        },
                        Work.SILENT))
                .isInstanceOf(InterruptedException.class);

        canceller.join();
        assertThat(steps.get()).isEqualTo(WARM_UP + 3);
    }

    @Test
    void aCancelInTheWarmUpIsHeardBeforeItsNextStep() {
        Thread learner = Thread.currentThread();

        assertThatThrownBy(() -> fit(step -> learner.interrupt(), Work.SILENT))
                .isInstanceOf(InterruptedException.class);

        assertThat(steps.get()).isEqualTo(1);
    }
}
