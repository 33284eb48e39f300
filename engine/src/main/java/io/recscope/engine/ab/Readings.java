package io.recscope.engine.ab;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One arm against control, day after day. Not thread-safe.
final class Readings {
    private final SequentialTest test;
    private final double alpha;
    private final boolean proportions;
    private final List<Look> looks = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private String name = "";
    private double low = Double.NEGATIVE_INFINITY;
    private double high = Double.POSITIVE_INFINITY;
    private double p = 1;

    /// @param alpha of this arm's intervals
    Readings(SequentialTest test, double alpha, boolean proportions) {
        this.test = test;
        this.alpha = alpha;
        this.proportions = proportions;
    }

    void read(AbData data, int control, int arm) {
        name = data.arms().get(arm);
        List<Tally> base = data.upTo(control);
        List<Tally> other = data.upTo(arm);
        for (int day = 0; day < data.days().size(); day++) {
            look(data.days().get(day), base.get(day), other.get(day));
        }
    }

    private void look(String day, Tally control, Tally arm) {
        double difference = arm.mean() - control.mean();
        double controls = variance(control);
        double arms = variance(arm);
        double variance = controls / control.units() + arms / arm.units();
        double naive = variance > 0 ? SequentialTest.naive(difference, variance) : Double.NaN;
        if (Math.min(control.units(), arm.units()) >= SequentialTest.LEAST_UNITS && variance > 0) {
            narrow(day, difference, variance, test.mixture(Math.sqrt((controls + arms) / 2)));
        }
        looks.add(new Look(day, control.units(), arm.units(), difference, low, high, p, naive));
    }

    private void narrow(String day, double difference, double variance, NormalMixture mixture) {
        p = Math.min(p, Math.exp(-mixture.logRatio(difference, variance)));
        double half = mixture.halfWidth(variance, alpha);
        double newLow = Math.max(low, difference - half);
        double newHigh = Math.min(high, difference + half);
        if (newLow > newHigh) {
            notes.add("The intervals of " + name + " up to " + day + " have nothing in common: its effect changes over"
                    + " time. The intersection begins anew on that day.");
            newLow = difference - half;
            newHigh = difference + half;
        }
        low = newLow;
        high = newHigh;
    }

    /// Variance of one unit. That of a proportion has half a success and half a failure added, so that it is not 0
    /// when all units agree.
    private double variance(Tally tally) {
        double share = (tally.sum() + 0.5) / (tally.units() + 1);
        return proportions ? share * (1 - share) : tally.variance();
    }

    double p() {
        return p;
    }

    List<String> notes() {
        return notes;
    }

    ArmResult result(SampleRatio ratio, double adjusted, double level) {
        Verdict verdict = verdict(ratio, adjusted, level);
        return new ArmResult(name, looks, p, adjusted, verdict, advice(verdict, ratio, adjusted));
    }

    private Verdict verdict(SampleRatio ratio, double adjusted, double level) {
        double effect = test.effect().orElse(0);
        if (ratio.mismatch()) {
            return Verdict.BROKEN;
        }
        if (adjusted <= level) {
            return looks.getLast().difference() > 0 ? Verdict.BETTER : Verdict.WORSE;
        }
        return low > -effect && high < effect ? Verdict.FUTILE : Verdict.CONTINUE;
    }

    private String advice(Verdict verdict, SampleRatio ratio, double adjusted) {
        String interval = String.format(Locale.ROOT, "between %+.5g and %+.5g", low, high);
        return switch (verdict) {
            case BROKEN ->
                String.format(
                        Locale.ROOT,
                        "Do not read this test: units were not dealt as planned (p %.2g). Find out where they are lost.",
                        ratio.p());
            case BETTER ->
                String.format(
                        Locale.ROOT,
                        "You can stop: %s is higher than control, the difference is %s (p %.2g).",
                        name,
                        interval,
                        adjusted);
            case WORSE ->
                String.format(
                        Locale.ROOT,
                        "You can stop: %s is lower than control, the difference is %s (p %.2g).",
                        name,
                        interval,
                        adjusted);
            case FUTILE ->
                "You can stop: a difference of " + test.effect().orElse(0) + " is ruled out; it is " + interval + ".";
            case CONTINUE ->
                Double.isInfinite(low)
                        ? "Go on: no look counts before each arm has " + SequentialTest.LEAST_UNITS
                                + " units and values differ."
                        : "Go on: the difference is " + interval + ", and nothing can be said yet.";
        };
    }
}
