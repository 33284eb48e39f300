package io.recscope.engine.shapley;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.shapley.Fidelity.Ending;
import io.recscope.engine.shapley.Games.Known;
import io.recscope.engine.work.Work;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShapleyTest {
    private static Estimate values(Game game, Effort effort) throws InterruptedException {
        return Shapley.values(game, effort, _ -> {}, Work.SILENT);
    }

    private static double sum(Estimate estimate) {
        return estimate.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    @Test
    void enumerationGivesTheKnownValues() throws IOException, InterruptedException {
        for (Known known : Games.small()) {
            Estimate estimate = values(known.game(), Effort.USUAL);
            assertThat(estimate.fidelity().method()).isEqualTo(Method.EXACT);
            assertThat(estimate.fidelity().ending()).isEqualTo(Ending.COMPLETE);
            assertThat(estimate.fidelity().error()).isZero();
            for (int player = 0; player < known.values().length; player++) {
                assertThat(estimate.value(player)).as(known.name()).isCloseTo(known.values()[player], within(1e-9));
            }
        }
    }

    @Test
    void allPairsMakeTheRegressionExact() throws IOException, InterruptedException {
        for (Known known : Games.small()) {
            if (known.values().length >= 2) {
                Estimate estimate = values(known.game(), Effort.USUAL.by(Method.KERNEL));
                assertThat(known.rootMeanSquareError(estimate)).isLessThan(1e-9);
                assertThat(estimate.fidelity().ending()).isEqualTo(Ending.COMPLETE);
            }
        }
    }

    @Test
    void regressionIsExactForInteractionsOfTwo() throws InterruptedException {
        Known known = Games.orderTwo(30, 5);
        Estimate estimate = values(known.game(), Effort.USUAL.of(200));
        assertThat(known.rootMeanSquareError(estimate)).isLessThan(1e-9);
        assertThat(estimate.fidelity().error()).isBetween(known.rootMeanSquareError(estimate), 1e-9);
    }

    @Test
    void randomOrdersComeNearTheKnownValues() throws IOException, InterruptedException {
        Known known = Games.network();
        double few = known.rootMeanSquareError(
                values(known.game(), Effort.USUAL.by(Method.PERMUTATION).of(300)));
        double many = known.rootMeanSquareError(
                values(known.game(), Effort.USUAL.by(Method.PERMUTATION).of(20_000)));
        assertThat(many).isLessThan(0.05).isLessThan(few);
    }

    @Test
    void theErrorThatIsToldCoversTheTrueOne() throws IOException, InterruptedException {
        for (Known known : List.of(Games.network(), Games.recency(40, 0.8, 3))) {
            for (Effort effort :
                    List.of(Effort.USUAL.of(400), Effort.USUAL.of(900), Effort.USUAL.by(Method.PERMUTATION))) {
                int covered = 0;
                for (int seed = 0; seed < 10; seed++) {
                    Estimate estimate = values(known.game(), effort.seeded(seed));
                    double error = known.rootMeanSquareError(estimate);
                    covered += estimate.fidelity().error() >= error ? 1 : 0;
                    assertThat(estimate.fidelity().error()).isLessThan(4 * error);
                    assertThat(estimate.fidelity().residual()).isCloseTo(0, within(1e-9));
                }
                assertThat(covered).as(known.name() + effort).isGreaterThanOrEqualTo(8);
            }
        }
    }

    @Test
    void learntGamesMakeTheErrorSmallerThanShapsByHalf() throws IOException, InterruptedException {
        Known known = Games.network();
        double sum = 0;
        for (int seed = 0; seed < 3; seed++) {
            sum += known.rootMeanSquareError(values(known.game(), Effort.USUAL.seeded(seed)));
        }
        assertThat(sum / 3).isLessThan(0.03);
    }

    @Test
    void aSeedDecidesEverything() throws IOException, InterruptedException {
        Game game = Games.network().game();
        for (Method method : List.of(Method.KERNEL, Method.PERMUTATION)) {
            Effort effort = Effort.USUAL.by(method).of(600);
            assertThat(values(game, effort)).isEqualTo(values(game, effort));
            assertThat(values(game, effort.seeded(2)).values())
                    .isNotEqualTo(values(game, effort).values());
        }
    }

    @Test
    void noCoalitionIsAskedTwiceAndManyAtOnce() throws IOException, InterruptedException {
        Known known = Games.network();
        for (Method method : List.of(Method.KERNEL, Method.PERMUTATION)) {
            Set<Coalition> asked = new HashSet<>();
            List<Integer> batches = new ArrayList<>();
            Game counting = new Game() {
                @Override
                public int players() {
                    return known.game().players();
                }

                @Override
                public double[] worths(List<Coalition> coalitions, Work work) throws InterruptedException {
                    coalitions.forEach(
                            coalition -> assertThat(asked.add(coalition)).isTrue());
                    batches.add(coalitions.size());
                    return known.game().worths(coalitions, work);
                }
            };
            Estimate estimate = values(counting, Effort.USUAL.by(method));
            assertThat(estimate.fidelity().evaluations())
                    .isEqualTo(asked.size())
                    .isBetween(1_900, 2_088);
            assertThat(batches).hasSizeLessThan(16).allMatch(size -> size <= 512);
        }
    }

    @Test
    void nobodyAndOnePlayer() throws InterruptedException {
        Estimate nobody = values(Games.of(0, _ -> 5), Effort.USUAL.of(1));
        assertThat(nobody.values()).isEmpty();
        assertThat(nobody.everybody()).isEqualTo(5);
        Estimate one = values(Games.of(1, c -> c.has(0) ? 3 : 1), Effort.USUAL.of(2));
        assertThat(one.values()).containsExactly(2.0);
        assertThat(one.fidelity().ending()).isEqualTo(Ending.COMPLETE);
        assertThat(values(Games.of(1, c -> c.size()), Effort.USUAL.by(Method.KERNEL))
                        .values())
                .containsExactly(1.0);
    }

    @Test
    void smallBudgetsGiveValuesWithoutErrors() throws IOException, InterruptedException {
        for (Method method : List.of(Method.KERNEL, Method.PERMUTATION)) {
            for (int budget = 2; budget <= 45; budget++) {
                Estimate estimate =
                        values(Games.network().game(), Effort.USUAL.by(method).of(budget));
                assertThat(estimate.fidelity().evaluations()).isBetween(2, budget);
                assertThat(sum(estimate)).isCloseTo(estimate.everybody() - estimate.nobody(), within(1e-9));
                assertThat(estimate.fidelity().error()).isNaN();
                assertThat(estimate.fidelity().errors()).hasSize(20).allMatch(error -> Double.isNaN(error));
                assertThat(estimate.fidelity().ending()).isEqualTo(Ending.BUDGET);
            }
        }
    }

    @Test
    void samplingEndsWithinTheTolerance() throws InterruptedException {
        Known known = Games.recency(20, 0.9, 1);
        Estimate estimate = values(known.game(), Effort.USUAL.of(20_000).within(0.1));
        assertThat(estimate.fidelity().ending()).isEqualTo(Ending.TOLERANCE);
        assertThat(estimate.fidelity().evaluations()).isLessThan(4_000);
        assertThat(estimate.fidelity().error()).isLessThan(0.1);
    }

    @Test
    void betterEstimatesAreShownEarlyAndOften() throws IOException, InterruptedException {
        List<Estimate> shown = new ArrayList<>();
        Estimate last = Shapley.values(Games.network().game(), Effort.USUAL, shown::add, Work.SILENT);
        assertThat(shown).hasSizeGreaterThan(3);
        assertThat(shown.getFirst().fidelity().evaluations()).isLessThanOrEqualTo(42);
        assertThat(shown).allMatch(estimate -> estimate.fidelity().ending() == Ending.RUNNING);
        assertThat(last.fidelity().convergence()).hasSize(shown.size() + 1);
        assertThat(last.fidelity().convergence().getLast().error())
                .isEqualTo(last.fidelity().error());
    }

    @Test
    void manyPlayersWorkAndTooManyAreRefused() throws InterruptedException {
        Estimate estimate = values(Games.of(300, Coalition::size), Effort.USUAL);
        assertThat(estimate.values()).allMatch(value -> Math.abs(value - 1) < 1e-6);
        assertThatThrownBy(() -> values(Games.of(5_000, Coalition::size), Effort.USUAL))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("5000 players")
                .hasMessageContaining("Group them");
    }

    @Test
    void whatDoesNotFitIsRefused() {
        Game game = Games.of(20, Coalition::size);
        assertThatThrownBy(() -> values(game, Effort.USUAL.of(1)))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("at least 2");
        assertThatThrownBy(() -> values(game, Effort.USUAL.by(Method.EXACT)))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("KERNEL");
        assertThatThrownBy(() -> values(game, Effort.USUAL.by(Method.OWEN))).isInstanceOf(BadUsage.class);
        assertThatThrownBy(() -> values(game, Effort.USUAL.by(Method.CLOSED_FORM)))
                .isInstanceOf(BadUsage.class);
    }
}
