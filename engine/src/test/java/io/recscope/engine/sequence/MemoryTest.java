package io.recscope.engine.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.Sketch;
import io.recscope.engine.recommend.TestWorkshop;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.torch.Torch;
import io.recscope.engine.work.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.SAME_THREAD)
class MemoryTest {
    private static final int TIMES = 100;
    private static final Workshop WORKSHOP = new TestWorkshop();
    private static final InterestNetwork NETWORK = TinyNetwork.of(
            new Shape(4, 1, 1, 6, false, false, 0),
            Inputs.all(),
            TinyNetwork.OBJECTIVE,
            new Training(1, 0, 1e-2, 2, 64, 1, 0.5, 4, 0));

    @Test
    void fittingAndRankingAHundredTimesLeavesNoArray() throws Exception {
        Dataset data = TinyNetwork.walks(12);
        Torch torch = WORKSHOP.torch();
        for (int time = 0; time < TIMES; time++) {
            try (Model model = NETWORK.fit(data, WORKSHOP, Work.SILENT)) {
                int held = torch.liveTensors();
                assertThat(held).isPositive();
                for (int ranking = 0; ranking < (time == 0 ? TIMES : 1); ranking++) {
                    Sketch.scores(model, ranking % 20, 3);
                }
                assertThat(torch.liveTensors()).isEqualTo(held);
            }
            assertThat(torch.liveTensors()).as("after fit %d", time).isZero();
        }
    }
}
