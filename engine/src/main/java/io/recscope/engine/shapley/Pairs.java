package io.recscope.engine.shapley;

import java.util.List;

/// Pairs of complementary coalitions and what they are worth.
final class Pairs {
    private final double[][] signs;
    private final double[] odd;
    private final double[] even;
    private final double[] weights;
    private final double[] spare;

    private Pairs(double[][] signs, double[] odd, double[] even, double[] weights, double[] spare) {
        this.signs = signs;
        this.odd = odd;
        this.even = even;
        this.weights = weights;
        this.spare = spare;
    }

    static Pairs of(PairDraw draw, Ledger ledger) {
        List<Coalition> coalitions = draw.coalitions();
        int count = coalitions.size();
        int players = ledger.players();
        Pairs pairs = new Pairs(
                new double[count][players], new double[count], new double[count], new double[count], new double[count]);
        for (int i = 0; i < count; i++) {
            Coalition coalition = coalitions.get(i);
            double first = ledger.worth(coalition);
            double second = ledger.worth(coalition.others());
            pairs.odd[i] = (first - second) / 2;
            pairs.even[i] = (first + second) / 2;
            pairs.weights[i] = draw.weight(coalition);
            pairs.spare[i] = draw.spare(coalition);
            for (int player = 0; player < players; player++) {
                pairs.signs[i][player] = coalition.has(player) ? 1 : -1;
            }
        }
        return pairs;
    }

    int count() {
        return odd.length;
    }

    int players() {
        return signs[0].length;
    }

    /// The same coalitions with other odd parts.
    Pairs with(double[] otherOdd) {
        return new Pairs(signs, otherOdd, even, weights, spare);
    }

    /// A row for each pair: 1 for members of its first coalition, −1 for others.
    double[][] signs() {
        return signs;
    }

    /// Half of what the first coalition is worth more than the second.
    double[] odd() {
        return odd;
    }

    /// The mean of both worths.
    double[] even() {
        return even;
    }

    /// Weights of the regression.
    double[] weights() {
        return weights;
    }

    /// For each pair the share of pairs of its size that were not drawn: 0 leaves no error of sampling.
    double[] spare() {
        return spare;
    }
}
