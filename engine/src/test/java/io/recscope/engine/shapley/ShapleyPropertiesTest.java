package io.recscope.engine.shapley;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.recscope.engine.work.Work;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// The axioms that define the values (Shapley 1953), and that estimates keep what they can of them.
class ShapleyPropertiesTest {
    private static List<Double> values(Game game, Effort effort) throws InterruptedException {
        return Shapley.values(game, effort, _ -> {}, Work.SILENT).values();
    }

    @Property(tries = 60)
    void valuesAddUp(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 7) int players,
            @ForAll @IntRange(min = 2, max = 60) int budget)
            throws InterruptedException {
        double[] worths = Games.randomWorths(players, seed);
        for (Method method : List.of(Method.KERNEL, Method.PERMUTATION)) {
            List<Double> values = values(
                    Games.tabled(players, worths),
                    Effort.USUAL.by(method).of(budget).seeded(seed));
            double sum = values.stream().mapToDouble(Double::doubleValue).sum();
            assertThat(sum).isCloseTo(worths[worths.length - 1] - worths[0], within(1e-9));
        }
    }

    @Property(tries = 40)
    void equalPlayersGetEqualValues(@ForAll long seed, @ForAll @IntRange(min = 2, max = 8) int players)
            throws InterruptedException {
        double[] worths = Games.randomWorths(players, seed);
        // the first two players change places
        Game fair = Games.of(players, coalition -> {
            int bits = Games.bits(coalition);
            return worths[bits] + worths[bits & ~3 | (bits & 1) << 1 | bits >> 1 & 1];
        });
        List<Double> values = values(fair, Effort.USUAL);
        assertThat(values.get(0)).isCloseTo(values.get(1), within(1e-9));
    }

    @Property(tries = 40)
    void whoeverAddsNothingGetsNothing(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int players)
            throws InterruptedException {
        double[] worths = Games.randomWorths(players, seed);
        Game game = Games.of(players, coalition -> worths[Games.bits(coalition) & ~1]);
        assertThat(values(game, Effort.USUAL).get(0)).isCloseTo(0, within(1e-9));
        List<Double> drawn = values(game, Effort.USUAL.by(Method.PERMUTATION).of(300));
        assertThat(drawn.get(0)).isCloseTo(0, within(1e-9));
    }

    @Property(tries = 40)
    void valuesOfASumOfGamesAreSums(@ForAll long seed, @ForAll @IntRange(min = 1, max = 7) int players)
            throws InterruptedException {
        double[] first = Games.randomWorths(players, seed);
        double[] second = Games.randomWorths(players, seed + 1);
        double[] both = IntStream.range(0, first.length)
                .mapToDouble(i -> 2 * first[i] - second[i])
                .toArray();
        List<Double> firstValues = values(Games.tabled(players, first), Effort.USUAL);
        List<Double> secondValues = values(Games.tabled(players, second), Effort.USUAL);
        List<Double> values = values(Games.tabled(players, both), Effort.USUAL);
        for (int player = 0; player < players; player++) {
            assertThat(values.get(player))
                    .isCloseTo(2 * firstValues.get(player) - secondValues.get(player), within(1e-9));
        }
    }

    @Property(tries = 40)
    void rowsOfInteractionsAddUpToValues(
            @ForAll long seed, @ForAll @IntRange(max = 7) int players, @ForAll @IntRange(min = 2, max = 150) int budget)
            throws InterruptedException {
        Game game = Games.tabled(players, Games.randomWorths(players, seed));
        Interactions interactions = Interactions.of(game, Effort.USUAL.of(budget), Work.SILENT);
        for (int i = 0; i < players; i++) {
            double sum = 0;
            for (int j = 0; j < players; j++) {
                sum += interactions.between(i, j);
                assertThat(interactions.between(i, j)).isCloseTo(interactions.between(j, i), within(1e-9));
            }
            assertThat(sum).isCloseTo(interactions.values().value(i), within(1e-9));
        }
    }
}
