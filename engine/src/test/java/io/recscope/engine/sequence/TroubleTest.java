package io.recscope.engine.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.fault.BadData;
import io.recscope.engine.fault.MachineFault;
import io.recscope.engine.recommend.Sketch;
import io.recscope.engine.recommend.TestWorkshop;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.torch.Device;
import io.recscope.engine.torch.OutOfDeviceMemory;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TroubleTest {
    private static final Workshop WORKSHOP = new TestWorkshop();
    private static final Dataset DATA = TinyNetwork.walks(40);

    @AfterEach
    void everyTensorIsGivenBack() {
        assertThat(WORKSHOP.torch().liveTensors()).isZero();
    }

    /// Steps of which some epochs go wrong.
    private static final class Unlucky extends Steps {
        private final AtomicInteger epochs;
        private final Trouble trouble;

        interface Trouble {
            double loss(int epoch, double loss);
        }

        Unlucky(Engine engine, Goods goods, Histories histories, AtomicInteger epochs, Trouble trouble) {
            super(engine, goods, histories);
            this.epochs = epochs;
            this.trouble = trouble;
        }

        @Override
        double epoch(List<List<Window>> batches, int planned, Random random, Work work) throws InterruptedException {
            double loss = super.epoch(batches, planned, random, work);
            return trouble.loss(epochs.incrementAndGet(), loss);
        }
    }

    private static InterestModel fit(Unlucky.Trouble trouble, Work work) throws InterruptedException {
        AtomicInteger epochs = new AtomicInteger();
        return new Fitting(
                        TinyNetwork.epochs(4),
                        DATA,
                        WORKSHOP,
                        (engine, goods, histories) -> new Unlucky(engine, goods, histories, epochs, trouble))
                .run(work);
    }

    private static double memoryLacks(boolean lacks, double loss) {
        if (lacks) {
            throw new OutOfDeviceMemory(new IllegalStateException("CUDA out of memory"));
        }
        return loss;
    }

    @Test
    void aRateThatIsMuchTooHighIsAClearError() {
        InterestNetwork network = TinyNetwork.of(
                TinyNetwork.SHAPE, Inputs.all(), TinyNetwork.OBJECTIVE, new Training(3, 0, 1e30, 0, 64, 0, 0, 10, 0));
        assertThatThrownBy(() -> network.fit(DATA, WORKSHOP, Work.SILENT))
                .isInstanceOf(BadData.class)
                .hasMessageContaining("first epoch")
                .hasMessageContaining("rate=");
    }

    @Test
    void aLossThatIsNoNumberEndsTheTrainingAndTheBestIsKept() throws Exception {
        try (InterestModel model = fit((epoch, loss) -> epoch == 3 ? Double.NaN : loss, Work.SILENT)) {
            assertThat(model.log().epochs()).hasSize(2);
            assertThat(model.log().best()).isBetween(1, 2);
            assertThat(model.log().notes())
                    .singleElement()
                    .asString()
                    .contains("epoch 3")
                    .contains("no number");
            for (float score : Sketch.scores(model, 1, 2)) {
                assertThat(score).isFinite();
            }
        }
    }

    @Test
    void tooLittleMemoryHalvesTheBatchesOnceAndSaysSo() throws Exception {
        List<String> said = new ArrayList<>();
        try (InterestModel model =
                fit((epoch, loss) -> memoryLacks(epoch == 2, loss), (fraction, step) -> said.add(step))) {
            assertThat(model.log().epochs()).hasSize(4);
            assertThat(model.log().notes())
                    .singleElement()
                    .asString()
                    .contains("after epoch 1")
                    .contains("with batches of 64 events; went on")
                    .endsWith("on cpu with batches of 32 events.");
            assertThat(said).contains(model.log().notes().getFirst());
        }
    }

    @Test
    void tooLittleMemoryOfTheProcessorIsAFaultWithARemedy() {
        assertThatThrownBy(() -> fit((epoch, loss) -> memoryLacks(true, loss), Work.SILENT))
                .isInstanceOf(MachineFault.class)
                .hasMessageContaining("too little memory")
                .hasMessageContaining("batch=16");
    }

    @Test
    void afterSmallerBatchesComesTheProcessor() {
        Device gpu = new Device(Device.Kind.GPU, 0, "card");
        Room first = new Room(gpu, 6400, false);
        Room second = first.less().orElseThrow();
        Room third = second.less().orElseThrow();

        assertThat(second).isEqualTo(new Room(gpu, 3200, true));
        assertThat(third).isEqualTo(new Room(Device.cpu(), 3200, true));
        assertThat(third.less()).isEmpty();
        assertThat(new Room(gpu, 1, false).less().orElseThrow().device()).isEqualTo(Device.cpu());
    }

    @Test
    void theProcessorIsAlwaysThere() throws Exception {
        Workshop onProcessor =
                new TinyNetwork.Keeping(WORKSHOP.torch().onProcessor(), WORKSHOP.language(), Optional.empty(), false);
        InterestNetwork network = TinyNetwork.epochs(2);
        try (var here = network.fit(DATA, WORKSHOP, Work.SILENT);
                var there = network.fit(DATA, onProcessor, Work.SILENT)) {
            assertThat(WORKSHOP.torch().liveTensors()).isPositive();
            assertThat(Sketch.scores(there, 1, 2)).isEqualTo(Sketch.scores(here, 1, 2));
            assertThat(onProcessor.torch().liveTensors())
                    .isEqualTo(WORKSHOP.torch().liveTensors());
        }
    }
}
