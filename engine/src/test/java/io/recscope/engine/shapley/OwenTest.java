package io.recscope.engine.shapley;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.shapley.Fidelity.Ending;
import io.recscope.engine.work.Work;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwenTest {
    private static Estimate owen(Game game, List<List<Integer>> groups, Effort effort) throws InterruptedException {
        return Shapley.values(game, groups, effort, _ -> {}, Work.SILENT);
    }

    /// A left glove is player 0, right gloves are 1 and 2, which stand together: the pair bargains as one, so
    /// that left and right share 1 by halves, and within the pair neither is better than the other.
    @Test
    void twoWhoStandTogetherGetMore() throws InterruptedException {
        Game gloves = Games.of(3, c -> c.has(0) && (c.has(1) || c.has(2)) ? 1 : 0);
        Estimate estimate = owen(gloves, List.of(List.of(0), List.of(1, 2)), Effort.USUAL);
        assertThat(estimate.fidelity().method()).isEqualTo(Method.OWEN);
        assertThat(estimate.fidelity().ending()).isEqualTo(Ending.COMPLETE);
        assertThat(estimate.value(0)).isCloseTo(0.5, within(1e-12));
        assertThat(estimate.value(1)).isCloseTo(0.25, within(1e-12));
        assertThat(Shapley.values(gloves, Effort.USUAL, _ -> {}, Work.SILENT).value(0))
                .isCloseTo(2 / 3.0, within(1e-12));
    }

    @Test
    void groupsShareAsPlayersOfTheirOwnGame() throws InterruptedException {
        double[] worths = Games.randomWorths(6, 4);
        List<List<Integer>> groups = List.of(List.of(0, 3), List.of(1, 4, 5), List.of(2));
        Estimate estimate = owen(Games.tabled(6, worths), groups, Effort.USUAL);
        Game between = Games.of(3, c -> {
            int bits = 0;
            for (int group = 0; group < 3; group++) {
                for (int member : groups.get(group)) {
                    bits |= c.has(group) ? 1 << member : 0;
                }
            }
            return worths[bits];
        });
        Estimate shares = Shapley.values(between, Effort.USUAL, _ -> {}, Work.SILENT);
        for (int group = 0; group < 3; group++) {
            double sum = groups.get(group).stream().mapToDouble(estimate::value).sum();
            assertThat(sum).isCloseTo(shares.value(group), within(1e-9));
        }
    }

    @Test
    void randomOrdersComeNearTheExactValues() throws InterruptedException {
        Game game = Games.tabled(9, Games.randomWorths(9, 8));
        List<List<Integer>> groups = List.of(List.of(0, 1, 2), List.of(3, 4, 5), List.of(6, 7, 8));
        Estimate exact = owen(game, groups, Effort.USUAL);
        Estimate drawn = Shapley.values(game, groups, Effort.USUAL.of(90), _ -> {}, Work.SILENT);
        assertThat(exact.fidelity().ending()).isEqualTo(Ending.COMPLETE);
        assertThat(drawn.fidelity().ending()).isEqualTo(Ending.BUDGET);
        double squares = 0;
        for (int player = 0; player < 9; player++) {
            squares += Math.pow(exact.value(player) - drawn.value(player), 2) / 9;
        }
        assertThat(Math.sqrt(squares))
                .isLessThan(1.5 * drawn.fidelity().error())
                .isPositive();
    }

    @Test
    void groupsOfOneAndOneGroupAreShapleyValues() throws InterruptedException {
        Game game = Games.tabled(4, Games.randomWorths(4, 2));
        List<Double> values =
                Shapley.values(game, Effort.USUAL, _ -> {}, Work.SILENT).values();
        List<List<Integer>> ones = List.of(List.of(0), List.of(1), List.of(2), List.of(3));
        assertThat(owen(game, ones, Effort.USUAL.by(Method.OWEN)).values()).isEqualTo(values);
        assertThat(owen(game, List.of(List.of(3, 1, 0, 2)), Effort.USUAL).values())
                .isEqualTo(values);
    }

    @Test
    void everyPlayerBelongsToOneGroup() {
        Game game = Games.of(3, Coalition::size);
        for (List<List<Integer>> wrong :
                List.of(List.of(List.of(0, 1)), List.of(List.of(0, 1, 2), List.of(1)), List.of(List.of(0, 1, 2, 3)))) {
            assertThatThrownBy(() -> owen(game, wrong, Effort.USUAL))
                    .isInstanceOf(BadUsage.class)
                    .hasMessageContaining("one group");
        }
        assertThatThrownBy(() -> owen(game, List.of(List.of(0), List.of(1, 2)), Effort.USUAL.by(Method.KERNEL)))
                .isInstanceOf(BadUsage.class);
    }
}
