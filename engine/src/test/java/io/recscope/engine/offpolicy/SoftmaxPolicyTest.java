package io.recscope.engine.offpolicy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.fault.NotFound;
import io.recscope.engine.metric.TinyData;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.recommend.baseline.MostPopular;
import io.recscope.engine.work.Work;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SoftmaxPolicyTest {
    /// a is chosen three times, b twice, c once, d is shown and not chosen, e never shown.
    private static final Dataset DATA = TinyData.ordered()
            .item("a", "A")
            .item("b", "B")
            .item("c", "C")
            .item("d", "D")
            .item("e", "E")
            .user("u", "a", "b", "c", "d:0")
            .user("v", "a", "b")
            .user("w", "a")
            .build();

    private static final Slate SLATE = new Slate(0, UserHistory.ofItems(), 0, List.of(new Impression(0, 1, 1)));
    private final Targets targets = new Targets(DATA);
    private Model model;

    @BeforeAll
    void fit() throws InterruptedException {
        model = MostPopular.usual().fit(DATA, Workshop.BARE, Work.SILENT);
    }

    private static double[] shares(TargetPolicy policy) {
        double[] probabilities = new double[5];
        Arrays.fill(probabilities, 7);
        policy.probabilities(SLATE, probabilities);
        return probabilities;
    }

    @Test
    void uniformShowsWhatOccursAndPopularityWhatWasChosen() {
        assertThat(shares(targets.uniform())).containsExactly(0.25, 0.25, 0.25, 0.25, 0);
        assertThat(shares(targets.popularity())).containsExactly(0.5, 2 / 6.0, 1 / 6.0, 0, 0);
    }

    /// Scores 3, 2, 1, 0 have the deviation 1.291, so at that inverse temperature neighbours differ by the factor e.
    @Test
    void softmaxFollowsScoresInUnitsOfTheirDeviation() {
        double[] shares = shares(targets.softmax(model, 1 / Math.sqrt(5 / 3.0)));
        assertThat(shares[0] / shares[1]).isCloseTo(Math.E, within(1e-9));
        assertThat(shares[2] / shares[3]).isCloseTo(Math.E, within(1e-9));
        assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(1e-12));
        assertThat(shares[4]).isZero();
    }

    @Test
    void coldIsTheRankingAndHotIsUniform() {
        assertThat(shares(targets.softmax(model, 1e-3))[0]).isCloseTo(1, within(1e-9));
        assertThat(shares(targets.softmax(model, 1e9))[3]).isCloseTo(0.25, within(1e-6));
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> targets.softmax(model, 0))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("--temperature");
        assertThatThrownBy(() -> FixedPolicy.uniform(new BitSet(), 3)).isInstanceOf(BadUsage.class);
        assertThatThrownBy(() -> Reward.of("joy", DATA)).isInstanceOf(NotFound.class);
        assertThat(Reward.of("weight", DATA).of(DATA.history(0), 3)).isZero();
        assertThat(Reward.of("chosen", DATA).of(DATA.history(0), 2)).isEqualTo(1);
    }
}
