package io.recscope.engine.ab;

import io.recscope.engine.experiment.Holm;
import io.recscope.engine.fault.BadUsage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.NormalDistribution;

/// Reads a test while it runs, as often as one likes: always valid p values and intervals ([NormalMixture]).
///
/// The chance that any of them is ever wrong is at most alpha when nothing differs, in the limit of many units,
/// which is why days on which an arm has fewer than [#LEAST_UNITS] units say nothing. The interval of a day is the
/// intersection with those of the days before. Several arms: intervals share alpha equally (Bonferroni), p values
/// are corrected after Holm.
///
/// @param alpha level, in `(0, 0.5]`
/// @param effect smallest difference worth finding, above 0; it makes the test quickest for it, and lets it end
///     when so much is ruled out. Without one the test is made for .05 standard deviations and never ends as futile
/// @param shares planned for the arms, in their order; empty for equal ones
public record SequentialTest(double alpha, OptionalDouble effect, List<Double> shares) {
    /// The fewest units of an arm with which anything is said.
    public static final long LEAST_UNITS = 50;

    private static final double USUAL = 0.05;

    public SequentialTest {
        shares = List.copyOf(shares);
        if (!(alpha > 0 && alpha <= 0.5) || (effect.isPresent() && !(effect.getAsDouble() > 0))) {
            throw new BadUsage(
                    "A test of level " + alpha + " for an effect of " + effect,
                    "--alpha, --effect",
                    "Give a level from 0 to 0.5 and an effect above 0, in units of the metric.");
        }
    }

    /// Level .05, no smallest effect, equal shares.
    public static SequentialTest usual() {
        return new SequentialTest(0.05, OptionalDouble.empty(), List.of());
    }

    /// Reads a test.
    ///
    /// @param control number of the arm the others are held against
    public SequentialResult read(AbData data, int control) {
        List<Double> planned =
                shares.isEmpty() ? Collections.nCopies(data.arms().size(), 1.0) : shares;
        SampleRatio ratio = SampleRatio.of(data, planned);
        int comparisons = data.arms().size() - 1;
        List<String> notes = new ArrayList<>();
        List<Readings> readings = new ArrayList<>();
        for (int arm = 0; arm < data.arms().size(); arm++) {
            if (arm != control) {
                Readings reading = new Readings(this, alpha / comparisons, data.proportions());
                reading.read(data, control, arm);
                readings.add(reading);
                notes.addAll(reading.notes());
            }
        }
        double[] adjusted =
                Holm.adjusted(readings.stream().mapToDouble(Readings::p).toArray());
        List<ArmResult> arms = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            arms.add(readings.get(i).result(ratio, adjusted[i], alpha));
        }
        if (data.days().size() == 1) {
            notes.add("There is one look only. With a column 'day' the course of the test is shown.");
        }
        return new SequentialResult(
                data.arms().get(control),
                alpha,
                effect.orElse(USUAL),
                effect.isEmpty(),
                method(comparisons),
                ratio,
                arms,
                notes);
    }

    private String method(int comparisons) {
        return String.format(
                Locale.ROOT,
                "mixture sequential probability ratio test (normal mixture, deviation %s), valid at every look%s",
                effect.isPresent() ? Double.toString(effect.getAsDouble()) : USUAL + " standard deviations",
                comparisons > 1 ? "; p values corrected after Holm over " + comparisons + " arms" : "");
    }

    /// The mixture for a metric.
    ///
    /// @param deviation of one unit's value
    NormalMixture mixture(double deviation) {
        return new NormalMixture(effect.orElse(USUAL * deviation));
    }

    /// The two-sided p value of a z test.
    static double naive(double difference, double variance) {
        return 2
                * new NormalDistribution(null, 0, 1).cumulativeProbability(-Math.abs(difference) / Math.sqrt(variance));
    }
}
