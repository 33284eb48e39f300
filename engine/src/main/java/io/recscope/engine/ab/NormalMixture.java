package io.recscope.engine.ab;

/// The mixture sequential probability ratio test of a difference, with a normal mixture.
///
/// With the estimate $\hat\delta$ of variance $V$, and $\tau$ the deviation of the mixture $N(0, \tau^2)$ over
/// true differences, the likelihood ratio against no difference is $\Lambda =
/// \sqrt{V/(V+\tau^2)}\,\exp(\tau^2\hat\delta^2 / (2V(V+\tau^2)))$. Where there is no difference it is a
/// martingale of mean 1, so it exceeds $1/\alpha$ at any time with a probability of at most $\alpha$ (Ville),
/// however often one looks (Robbins 1970; Johari, Koomen, Pekelis and Walsh 2017 and 2022). Variances are
/// plugged in, which makes this hold in the limit of many units (Waudby-Smith, Arbour, Sinha, Kennedy and
/// Ramdas 2024).
///
/// @param deviation $\tau$, positive; the test is quickest for true differences of about this size
record NormalMixture(double deviation) {

    /// The logarithm of the likelihood ratio.
    ///
    /// @param variance of the difference, positive
    double logRatio(double difference, double variance) {
        double wide = variance + deviation * deviation;
        return 0.5 * Math.log(variance / wide)
                + deviation * deviation * difference * difference / (2 * variance * wide);
    }

    /// Half the width of the set of differences that the test does not reject.
    double halfWidth(double variance, double alpha) {
        double wide = variance + deviation * deviation;
        double log = 2 * Math.log(1 / alpha) + Math.log(wide / variance);
        return Math.sqrt(variance * wide * log) / deviation;
    }
}
