package io.recscope.engine.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.recscope.engine.data.UserHistory;
import io.recscope.engine.torch.Half;
import io.recscope.engine.torch.Memory;
import io.recscope.engine.torch.Program;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// One pass over a history gives what is wanted at all its moments, and none knows what comes later.
class CausalityTest {
    private static float[] moments(Rig rig, int... items) {
        EventFeatures features =
                new EventFeatures(EventTables.of(CategorisedData.walks(), Inputs.all()), CategorisedData.walks());
        Histories one = Histories.of(UserHistory.ofItems(items), features);
        Batch batch = Batch.whole(one, new int[] {0}, rig.goods.size(), 6);
        try (Memory memory = rig.engine.torch().memory()) {
            return rig.engine
                    .program()
                    .run(
                            memory,
                            "moments",
                            rig.engine.weights(),
                            Program.of(rig.engine.items(memory, rig.steps.text(), rig.steps.live())),
                            Program.of(batch.ids(memory)),
                            Program.of(batch.features(memory)),
                            Program.of(batch.minutes(memory)))
                    .floats();
        }
    }

    @Test
    void aLaterEventChangesNoEarlierMoment() throws Exception {
        try (Rig rig = new Rig(TinyNetwork.epochs(1), CategorisedData.walks(), Half.NONE)) {
            float[] one = moments(rig, 1, 2, 3, 4);
            float[] other = moments(rig, 1, 2, 9, 7);
            int known = 3 * rig.engine.network().shape().width(); // the beginning and two events
            assertThat(Arrays.copyOf(other, known)).containsExactly(Arrays.copyOf(one, known), within(1e-6f));
            assertThat(Arrays.copyOfRange(other, known, other.length))
                    .isNotEqualTo(Arrays.copyOfRange(one, known, one.length));
        }
    }
}
