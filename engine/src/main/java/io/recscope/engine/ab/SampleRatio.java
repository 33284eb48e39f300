package io.recscope.engine.ab;

import io.recscope.engine.fault.BadUsage;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/// Whether units were dealt to the arms as planned: Pearson's chi-square test.
///
/// A mismatch means that something between dealing and counting loses or adds units in one arm, and then no
/// comparison of the arms is to be trusted (Fabijan et al., KDD 2019, who advise a threshold this low).
///
/// @param units counted, by arm
/// @param expected under the planned shares, by arm
/// @param chiSquare test statistic, with one degree of freedom less than there are arms
/// @param p its p value
/// @param mismatch whether p is below .001
public record SampleRatio(
        Map<String, Long> units, Map<String, Double> expected, double chiSquare, double p, boolean mismatch) {
    private static final double THRESHOLD = 0.001;

    public SampleRatio {
        units = Collections.unmodifiableMap(new LinkedHashMap<>(units));
        expected = Collections.unmodifiableMap(new LinkedHashMap<>(expected));
    }

    /// @param shares planned for the arms in their order, positive; they need not add up to 1
    /// @throws BadUsage when their number is not that of the arms
    static SampleRatio of(AbData data, List<Double> shares) {
        if (shares.size() != data.arms().size() || shares.stream().anyMatch(s -> !(s > 0) || s.isInfinite())) {
            throw new BadUsage(
                    "The planned shares " + shares + " do not fit the arms " + String.join(", ", data.arms()),
                    "--shares",
                    "Give one number above 0 for each arm, in this order.");
        }
        double total = shares.stream().mapToDouble(s -> s).sum();
        Map<String, Long> units = new LinkedHashMap<>();
        Map<String, Double> expected = new LinkedHashMap<>();
        long counted = 0;
        for (int arm = 0; arm < shares.size(); arm++) {
            counted += data.total(arm).units();
        }
        double statistic = 0;
        for (int arm = 0; arm < shares.size(); arm++) {
            long seen = data.total(arm).units();
            double wanted = counted * shares.get(arm) / total;
            units.put(data.arms().get(arm), seen);
            expected.put(data.arms().get(arm), wanted);
            statistic += (seen - wanted) * (seen - wanted) / wanted;
        }
        double p = 1 - new ChiSquaredDistribution(null, shares.size() - 1.0).cumulativeProbability(statistic);
        return new SampleRatio(units, expected, statistic, p, p < THRESHOLD);
    }
}
