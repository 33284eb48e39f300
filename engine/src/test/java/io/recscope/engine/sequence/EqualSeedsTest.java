package io.recscope.engine.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.TestWorkshop;
import io.recscope.engine.recommend.Weights;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.work.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EqualSeedsTest {
    private static final Workshop WORKSHOP = new TestWorkshop();
    private static final Dataset DATA = TinyNetwork.walks(40);

    @AfterEach
    void everyTensorIsGivenBack() {
        assertThat(WORKSHOP.torch().liveTensors()).isZero();
    }

    private static Weights weights(InterestNetwork network) throws InterruptedException {
        try (Model model = network.fit(DATA, WORKSHOP, Work.SILENT)) {
            return model.weights();
        }
    }

    @Test
    void giveEqualWeightsToTheLastBit() throws Exception {
        InterestNetwork network = TinyNetwork.epochs(2);
        Weights first = weights(network);
        for (int again = 0; again < 2; again++) {
            Weights other = weights(network);
            first.floats().forEach((name, numbers) -> {
                if (!name.startsWith("log.")) {
                    assertThat(other.floats(name)).as(name).isEqualTo(numbers);
                }
            });
        }
    }

    @Test
    void otherSeedsGiveOtherWeights() throws Exception {
        InterestNetwork network = TinyNetwork.epochs(1);
        InterestNetwork other = new InterestNetwork(
                network.shape(), network.inputs(), network.objective(), network.training(), 2, Start.afresh());
        assertThat(weights(other).floats("items")).isNotEqualTo(weights(network).floats("items"));
    }
}
