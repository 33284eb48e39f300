package io.recscope.engine.experiment;

/// The difference of two models in one metric over the users where both are defined, and whether it may be
/// chance.
///
/// @param metric the metric's key, for example `ndcg@10`
/// @param first name of a model
/// @param second name of the model it is compared with
/// @param difference mean of first minus second, NaN without pairs
/// @param low lower end of the 95 % bootstrap interval of the difference
/// @param high upper end of the 95 % bootstrap interval of the difference
/// @param p two-sided p value of a randomisation test: signs of the differences are changed at random
/// @param adjusted the p value after Holm's correction over all pairs of models compared in this metric
/// @param pairs number of users
public record Comparison(
        String metric,
        String first,
        String second,
        double difference,
        double low,
        double high,
        double p,
        double adjusted,
        int pairs) {

    /// Whether the difference is unlikely to be chance: adjusted p below .05.
    public boolean significant() {
        return adjusted < 0.05;
    }

    Comparison withAdjusted(double value) {
        return new Comparison(metric, first, second, difference, low, high, p, value, pairs);
    }
}
