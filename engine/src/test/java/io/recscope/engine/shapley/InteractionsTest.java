package io.recscope.engine.shapley;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.shapley.Fidelity.Ending;
import io.recscope.engine.work.Work;
import java.util.List;
import org.junit.jupiter.api.Test;

class InteractionsTest {
    /// Two together add 4, the third adds 1 of its own.
    private static final Game TOGETHER = Games.of(3, c -> (c.has(0) && c.has(1) ? 4 : 0) + (c.has(2) ? 1 : 0));

    @Test
    void whatTwoAddTogetherIsShared() throws InterruptedException {
        Interactions interactions = Interactions.of(TOGETHER, Effort.USUAL, Work.SILENT);
        List<List<Double>> expected = List.of(List.of(0.0, 2.0, 0.0), List.of(2.0, 0.0, 0.0), List.of(0.0, 0.0, 1.0));
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                assertThat(interactions.between(i, j)).isCloseTo(expected.get(i).get(j), within(1e-12));
            }
        }
        assertThat(interactions.fidelity().ending()).isEqualTo(Ending.COMPLETE);
    }

    /// Of twelve players all coalitions are within reach; some of them are to give nearly the same.
    @Test
    void estimatesComeAsNearAsTheySay() throws InterruptedException {
        Game game = Games.recency(12, 0.7, 6).game();
        Interactions exact = Interactions.of(game, Effort.USUAL.of(5_000), Work.SILENT);
        int covered = 0;
        for (int seed = 0; seed < 5; seed++) {
            Interactions drawn = Interactions.of(game, Effort.USUAL.of(700).seeded(seed), Work.SILENT);
            double squares = 0;
            for (int i = 0; i < 12; i++) {
                for (int j = 0; j < 12; j++) {
                    squares += i == j ? 0 : Math.pow(exact.between(i, j) - drawn.between(i, j), 2);
                }
            }
            double error = Math.sqrt(squares / 132);
            assertThat(drawn.fidelity().method()).isEqualTo(Method.KERNEL);
            assertThat(drawn.fidelity().error()).isLessThan(3 * error).isLessThan(0.02);
            covered += drawn.fidelity().error() >= error ? 1 : 0;
        }
        assertThat(covered).isGreaterThanOrEqualTo(4);
    }

    @Test
    void tooFewCoalitionsTellNoInteraction() throws InterruptedException {
        Interactions interactions = Interactions.of(Games.of(20, Coalition::size), Effort.USUAL.of(20), Work.SILENT);
        assertThat(interactions.fidelity().error()).isNaN();
        assertThat(interactions.between(0, 1)).isZero();
    }

    @Test
    void ordersTellNoInteractions() {
        assertThatThrownBy(() -> Interactions.of(TOGETHER, Effort.USUAL.by(Method.PERMUTATION), Work.SILENT))
                .isInstanceOf(BadUsage.class);
    }

    @Test
    void aGameThatFailsFails() {
        Game broken = Games.of(4, _ -> Double.NaN);
        assertThatThrownBy(() -> Interactions.of(broken, Effort.USUAL, Work.SILENT))
                .hasMessageContaining("NaN");
    }
}
