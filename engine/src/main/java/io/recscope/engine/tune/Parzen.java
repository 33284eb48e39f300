package io.recscope.engine.tune;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

/// A density over a space: a mixture with a part around each of some points, and one that is the same everywhere.
///
/// Around a point each range has a normal density cut off at its ends, as wide as the farther of the point's
/// two neighbours in that range, but not narrower than a given share of the range (Bergstra et al. 2011); each
/// choice has its own option more often than others. The dimensions of one part are independent, those of the
/// mixture are not.
final class Parzen {
    private static final double OWN = 0.4;
    private static final double BESIDE = 0.02;

    private final int[] options;
    private final List<double[]> points;
    private final double[][] widths;

    /// @param narrowest the least width of a part, as a share of a range
    Parzen(Space space, List<double[]> points, double narrowest) {
        this.points = points;
        options = new int[space.size()];
        Arrays.setAll(options, space::options);
        widths = new double[points.size()][options.length];
        for (int d = 0; d < options.length; d++) {
            if (options[d] == 0) {
                setWidths(d, narrowest);
            }
        }
    }

    private void setWidths(int dimension, double narrowest) {
        double[] ends = {0, 1};
        double[] sorted = DoubleStream.concat(
                        Arrays.stream(ends), points.stream().mapToDouble(p -> p[dimension]))
                .sorted()
                .toArray();
        for (int i = 0; i < widths.length; i++) {
            int at = Arrays.binarySearch(sorted, points.get(i)[dimension]);
            double left = at > 0 ? sorted[at] - sorted[at - 1] : 0;
            double right = at + 1 < sorted.length ? sorted[at + 1] - sorted[at] : 0;
            widths[i][dimension] = Math.clamp(Math.max(left, right), narrowest, 1);
        }
    }

    /// A point drawn from the density.
    double[] draw(SplittableRandom random) {
        int part = random.nextInt(points.size() + 1);
        double[] drawn = new double[options.length];
        for (int d = 0; d < drawn.length; d++) {
            boolean anywhere = part == points.size();
            if (options[d] > 0) {
                boolean own = !anywhere && random.nextDouble() < OWN;
                drawn[d] = own ? points.get(part)[d] : random.nextInt(options[d]);
            } else {
                drawn[d] = anywhere ? random.nextDouble() : near(points.get(part)[d], widths[part][d], random);
            }
        }
        return drawn;
    }

    /// What falls beside an end is the end itself: there a knob is off or full, which is often best.
    private static double near(double centre, double width, SplittableRandom random) {
        double drawn;
        do {
            drawn = centre + width * random.nextGaussian();
        } while (drawn < 0 || drawn > 1);
        if (drawn < BESIDE) {
            return 0;
        }
        return drawn > 1 - BESIDE ? 1 : drawn;
    }

    /// The natural logarithm of the density.
    double logDensity(double[] point) {
        double[] logs = new double[points.size() + 1];
        for (int part = 0; part < points.size(); part++) {
            for (int d = 0; d < options.length; d++) {
                logs[part] += options[d] > 0
                        ? Math.log(chance(points.get(part)[d], point[d], options[d]))
                        : normal(points.get(part)[d], widths[part][d], point[d]);
            }
        }
        for (int number : options) {
            logs[points.size()] -= number > 0 ? Math.log(number) : 0;
        }
        double most = Arrays.stream(logs).max().orElse(0);
        return most
                + Math.log(Arrays.stream(logs).map(log -> Math.exp(log - most)).sum())
                - Math.log(logs.length);
    }

    private static double chance(double own, double option, int number) {
        return (own == option ? OWN : 0) + (1 - OWN) / number;
    }

    private static double normal(double centre, double width, double at) {
        double within = below((1 - centre) / width) - below(-centre / width);
        double z = (at - centre) / width;
        return -0.5 * z * z - Math.log(width * within * Math.sqrt(2 * Math.PI));
    }

    /// Share of a normal distribution below a value, to 1e-7 (Abramowitz and Stegun 26.2.17).
    private static double below(double z) {
        double t = 1 / (1 + 0.2316419 * Math.abs(z));
        double tail = t
                * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
                * Math.exp(-0.5 * z * z)
                / Math.sqrt(2 * Math.PI);
        return z > 0 ? 1 - tail : tail;
    }
}
