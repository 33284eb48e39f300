package io.recscope.views.chart;

import java.util.List;

/// A value taken apart: from what it would be without any evidence to what it is. All in one unit, for example a
/// score or log-odds.
///
/// @param base the value without evidence
/// @param parts what each piece of evidence adds, in any order, at least one
/// @param output the value with all evidence; what the parts leave of it is drawn as unexplained, not spread
///     over them
public record Attributions(double base, List<Contribution> parts, double output) {
    private static final double SLACK = 1e-4;

    public Attributions {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a value without parts cannot be taken apart");
        }
        if (!Double.isFinite(base) || !Double.isFinite(output)) {
            throw new IllegalArgumentException("base and output must be finite: " + base + ", " + output);
        }
    }

    /// Parts that add up to the output exactly.
    public static Attributions exact(double base, List<Contribution> parts) {
        return new Attributions(base, parts, base + Contribution.sum(parts).value());
    }

    /// Output less base less all parts; zero when it is under a ten-thousandth of the largest of them.
    public double unexplained() {
        double left = output - base - Contribution.sum(parts).value();
        double most = parts.stream().mapToDouble(Contribution::size).max().orElse(0);
        return Math.abs(left) <= SLACK * Math.max(most, Math.abs(output - base)) ? 0 : left;
    }

    /// The parts that are named in a picture and those that are not.
    ///
    /// @param named the largest first, equal ones in the order given
    /// @param others smaller than each of those named; none or at least two
    record Ranked(List<Contribution> named, List<Contribution> others) {}

    Ranked ranked(int most) {
        List<Contribution> sorted = Contribution.bySize(parts);
        int named = sorted.size() <= most + 1 ? sorted.size() : most;
        return new Ranked(sorted.subList(0, named), sorted.subList(named, sorted.size()));
    }

    /// The heading as it is true of a picture of these parts.
    Heading headed(Heading heading, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("a picture names at least one part, not " + most);
        }
        return heading.showing(ranked(most).named().size(), parts.size());
    }
}
