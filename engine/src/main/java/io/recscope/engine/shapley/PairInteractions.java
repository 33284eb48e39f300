package io.recscope.engine.shapley;

import java.util.Arrays;

/// Interactions from pairs of coalitions: those of a learnt game, and what it leaves over weighed by the chance that
/// each pair was drawn. Only the even parts of pairs hold interactions of two.
final class PairInteractions {
    private static final double SLACK = 1.4;

    private final Pairs pairs;
    private final double[][] values;
    private final double[][] squares;

    /// @param ends mean of nobody's worth and everybody's
    PairInteractions(Pairs pairs, double ends, long seed) {
        this.pairs = pairs;
        int n = pairs.players();
        this.squares = new double[n][n];
        double[] rest = pairs.even().clone();
        double endsRest;
        if (Adjustment.suits(pairs)) {
            Adjustment learnt = Adjustment.learnt(pairs, seed);
            double[] everybody = new double[n];
            Arrays.fill(everybody, 1);
            values = learnt.interactions();
            rest = learnt.evenRest();
            endsRest = ends - learnt.even(everybody);
        } else {
            double mean = Shares.sum(rest) / rest.length;
            values = new double[n][n];
            rest = Arrays.stream(rest).map(even -> even - mean).toArray();
            endsRest = ends - mean;
        }
        addEnds(endsRest / (n - 1));
        for (int i = 0; i < rest.length; i++) {
            addPair(i, rest[i]);
        }
    }

    private void addEnds(double each) {
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values.length; j++) {
                values[i][j] += i == j ? 0 : each;
            }
        }
    }

    private void addPair(int pair, double rest) {
        double[] signs = pairs.signs()[pair];
        int n = signs.length;
        double size = (Shares.sum(signs) + n) / 2;
        double scale = rest * pairs.weights()[pair] * size * (n - size) * n / (n - 1.0);
        double both = size < 2 ? 0 : scale / (size * (size - 1));
        double one = -scale / (size * (n - size));
        double none = n - size < 2 ? 0 : scale / ((n - size) * (n - size - 1));
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (j != i) {
                    double part = signs[i] != signs[j] ? one : signs[i] > 0 ? both : none;
                    values[i][j] += part;
                    squares[i][j] += pairs.spare()[pair] * part * part;
                }
            }
        }
    }

    /// Half the interaction index of each two players; zero on the diagonal.
    double[][] values() {
        return values;
    }

    /// The standard error of one of them.
    double error(int i, int j) {
        return SLACK * Math.sqrt(squares[i][j]);
    }

    /// A bound on the root mean square error of all of them.
    double error() {
        int n = values.length;
        double sum = Arrays.stream(squares).mapToDouble(Shares::sum).sum();
        return SLACK * Math.sqrt(sum / Math.max(1, n * (n - 1)));
    }
}
