package io.recscope.engine.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecencySumTest {
    private static final int GAMES = 150;

    /// Shapley values of single events from all coalitions.
    private static double[] byEvents(RecencySum sum, int events) {
        int[] alone = new int[events];
        Arrays.setAll(alone, event -> event);
        return enumerated(sum, alone, events);
    }

    /// Shapley values from all coalitions.
    ///
    /// @param playerOf number of each event's player
    private static double[] enumerated(RecencySum sum, int[] playerOf, int players) {
        double[] worths = new double[1 << players];
        for (int bits = 0; bits < worths.length; bits++) {
            int members = bits;
            IntPredicate left = event -> (members >> playerOf[event] & 1) == 1;
            worths[bits] = sum.score(left);
        }
        double[] values = new double[players];
        for (int bits = 0; bits < worths.length; bits++) {
            for (int player = 0; player < players; player++) {
                if ((bits >> player & 1) == 0) {
                    double orders = orders(Integer.bitCount(bits), players);
                    values[player] += orders * (worths[bits | 1 << player] - worths[bits]);
                }
            }
        }
        return values;
    }

    /// The share of orders in which exactly so many given players come before another.
    private static double orders(int before, int players) {
        double share = 1.0 / players;
        for (int k = 0; k < before; k++) {
            share *= (before - k) / (double) (players - 1 - k);
        }
        return share;
    }

    private static RecencySum random(Random random, Fading.Steps steps, int events, int kinds) {
        double recency = random.nextInt(4) == 0 ? 1 : 0.2 + 0.8 * random.nextDouble();
        int reach = random.nextBoolean() ? Integer.MAX_VALUE : random.nextInt(5);
        double[] kind = random.doubles(kinds, -2, 2).toArray();
        int[] items = new int[events];
        Arrays.setAll(items, event -> random.nextInt(8) == 0 ? -1 : random.nextInt(kinds));
        double[] votes = new double[events];
        Arrays.setAll(votes, event -> items[event] < 0 ? 7 : kind[items[event]]);
        return new RecencySum(random.nextGaussian(), items, votes, new Fading(recency, steps, reach));
    }

    @ParameterizedTest
    @EnumSource
    void eventSharesAreShapleyValues(Fading.Steps steps) {
        Random random = new Random(4);
        for (int game = 0; game < GAMES; game++) {
            int events = random.nextInt(9);
            RecencySum sum = random(random, steps, events, 1 + random.nextInt(9));
            assertThat(sum.eventShares()).containsExactly(byEvents(sum, events), within(1e-12));
        }
    }

    @ParameterizedTest
    @EnumSource
    void itemSharesAreShapleyValues(Fading.Steps steps) {
        Random random = new Random(5);
        for (int game = 0; game < GAMES; game++) {
            int events = random.nextInt(12);
            int kinds = 1 + random.nextInt(6);
            int[] drawn = random.ints(events, 0, kinds).toArray();
            double[] kind = random.doubles(kinds, -2, 2).toArray();
            double[] votes =
                    Arrays.stream(drawn).mapToDouble(item -> kind[item]).toArray();
            int reach = random.nextBoolean() ? Integer.MAX_VALUE : random.nextInt(5);
            RecencySum sum = new RecencySum(1, drawn, votes, new Fading(random.nextDouble(), steps, reach));

            double[] perItem = new double[kinds];
            double[] shares = sum.itemShares();
            for (int event = 0; event < events; event++) {
                perItem[drawn[event]] += shares[event];
            }
            assertThat(perItem).containsExactly(enumerated(sum, drawn, kinds), within(1e-12));
        }
    }

    @ParameterizedTest
    @EnumSource
    void sharesOfALongHistoryAddUpToItsScore(Fading.Steps steps) {
        Random random = new Random(6);
        RecencySum sum = random(random, steps, 300, 150);
        double all = sum.score() - sum.base();
        assertThat(Arrays.stream(sum.eventShares()).sum()).isCloseTo(all, within(1e-9));
        assertThat(Arrays.stream(sum.itemShares()).sum()).isCloseTo(all, within(1e-9));
    }

    @Test
    void whereNothingCanBeSaidNobodyHasAShare() {
        RecencySum sum = new RecencySum(
                Double.NEGATIVE_INFINITY,
                new int[] {1, 2},
                new double[] {1, 1},
                new Fading(0.5, Fading.Steps.EVENTS, 9));
        assertThat(sum.eventShares()).containsOnly(0);
        assertThat(sum.score()).isEqualTo(Double.NEGATIVE_INFINITY);
    }
}
