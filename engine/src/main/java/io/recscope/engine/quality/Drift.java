package io.recscope.engine.quality;

import io.recscope.engine.data.Catalog;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Whether the second half of the data is like the first; halves by the median time.
///
/// Items and categories are compared by the Jensen–Shannon divergence (base 2, 0 … 1; Lin, Divergence measures based on
/// the Shannon entropy, 1991), weights by the population stability index over the deciles of the first half, where 0.25
/// is the customary bound (Siddiqi, Credit Risk Scorecards, 2006).
final class Drift implements Check {
    private static final double ITEMS = 0.2;
    private static final double CATEGORIES = 0.05;
    private static final double STABILITY = 0.25;
    private static final int DECILES = 10;

    @Override
    public String id() {
        return "drift";
    }

    @Override
    public Optional<String> inapplicable(Examination data) {
        return data.untimed();
    }

    @Override
    public List<Finding> findings(Examination data, Work work) throws InterruptedException {
        Draft draft = data.draft();
        long[] times = draft.columns().time.clone();
        Arrays.parallelSort(times);
        long middle = times[times.length / 2];
        List<Finding> findings = new ArrayList<>();
        if (times[0] == middle) {
            return findings;
        }
        work.checkCancelled();
        findings.addAll(items(data, middle));
        findings.addAll(categories(data, middle));
        findings.addAll(weights(draft, middle));
        return findings;
    }

    private static List<Finding> items(Examination data, long middle) {
        Draft draft = data.draft();
        double[][] halves = halves(draft, middle, draft.items(), row -> new int[] {draft.item(row)});
        double divergence = divergence(halves);
        long newRows = 0;
        long secondRows = 0;
        for (int item = 0; item < draft.items(); item++) {
            secondRows += (long) halves[1][item];
            newRows += halves[0][item] == 0 ? (long) halves[1][item] : 0;
        }
        Count count = new Count(newRows, secondRows, "rows");
        if (divergence <= ITEMS && count.share() <= 0.1) {
            return List.of();
        }
        return List.of(new Finding(
                "item-drift",
                Severity.WARNING,
                count,
                count + " of the second half, from " + data.moment(middle)
                        + ", have items that the first half does not know; the divergence between the halves' items is "
                        + Count.decimal(divergence) + " of at most 1. A split by time is harder than one by user.",
                movers(halves, data::item),
                List.of()));
    }

    private static List<Finding> categories(Examination data, long middle) {
        Draft draft = data.draft();
        Catalog catalog = draft.source().catalog();
        int[][] categories = new int[draft.items()][];
        Arrays.setAll(categories, catalog::categories);
        double[][] halves = halves(draft, middle, catalog.categoryCount(), row -> categories[draft.item(row)]);
        double divergence = divergence(halves);
        if (divergence <= CATEGORIES) {
            return List.of();
        }
        Count count = new Count(catalog.categoryCount(), catalog.categoryCount(), "categories");
        return List.of(new Finding(
                "category-drift",
                Severity.WARNING,
                count,
                "The categories of the two halves diverge by " + Count.decimal(divergence) + " of at most 1.",
                movers(halves, catalog::categoryName),
                List.of()));
    }

    private static List<Finding> weights(Draft draft, long middle) {
        double[] first = IntStream.range(0, draft.rows())
                .filter(row -> draft.time(row) < middle && Float.isFinite(draft.weight(row)))
                .mapToDouble(draft::weight)
                .sorted()
                .toArray();
        if (first.length == 0) {
            return List.of();
        }
        double[] bounds = IntStream.range(1, DECILES)
                .mapToDouble(k -> Robust.quantile(first, (double) k / DECILES))
                .distinct()
                .toArray();
        double[][] halves = halves(draft, middle, bounds.length + 1, row -> new int[] {bin(bounds, draft.weight(row))});
        double index = stability(halves);
        if (index <= STABILITY) {
            return List.of();
        }
        Count count = new Count(draft.rows() - first.length, draft.rows(), "rows");
        return List.of(new Finding(
                "weight-drift",
                Severity.WARNING,
                count,
                "The weights of the two halves differ: population stability index " + Count.decimal(index)
                        + ", of which 0.25 is already much.",
                List.of(),
                List.of()));
    }

    private static int bin(double[] bounds, double weight) {
        int bin = 0;
        while (bin < bounds.length && weight > bounds[bin]) {
            bin++;
        }
        return bin;
    }

    /// Counts of each kind in the rows before `middle` and in the others.
    private static double[][] halves(Draft draft, long middle, int kinds, IntFunction<int[]> kindsOf) {
        double[][] halves = new double[2][kinds];
        for (int row = 0; row < draft.rows(); row++) {
            double[] half = halves[draft.time(row) < middle ? 0 : 1];
            for (int kind : kindsOf.apply(row)) {
                half[kind]++;
            }
        }
        return halves;
    }

    /// Jensen–Shannon divergence of two histograms, base 2; 0 when one is empty.
    static double divergence(double[][] counts) {
        double a = Arrays.stream(counts[0]).sum();
        double b = Arrays.stream(counts[1]).sum();
        double divergence = 0;
        for (int k = 0; a > 0 && b > 0 && k < counts[0].length; k++) {
            double p = counts[0][k] / a;
            double q = counts[1][k] / b;
            double m = (p + q) / 2;
            divergence += (p > 0 ? p * Math.log(p / m) : 0) + (q > 0 ? q * Math.log(q / m) : 0);
        }
        return divergence / (2 * Math.log(2));
    }

    /// Population stability index of two histograms; half a row is added to every bin so that none is empty.
    static double stability(double[][] counts) {
        double half = 0.5;
        int bins = counts[0].length;
        double a = Arrays.stream(counts[0]).sum() + half * bins;
        double b = Arrays.stream(counts[1]).sum() + half * bins;
        double index = 0;
        for (int k = 0; k < bins; k++) {
            double p = (counts[0][k] + half) / a;
            double q = (counts[1][k] + half) / b;
            index += (q - p) * Math.log(q / p);
        }
        return index;
    }

    /// The kinds whose share changed most.
    private static List<String> movers(double[][] counts, IntFunction<String> name) {
        double a = Math.max(1, Arrays.stream(counts[0]).sum());
        double b = Math.max(1, Arrays.stream(counts[1]).sum());
        return IntStream.range(0, counts[0].length)
                .boxed()
                .sorted((i, j) -> Double.compare(
                        Math.abs(counts[1][j] / b - counts[0][j] / a), Math.abs(counts[1][i] / b - counts[0][i] / a)))
                .limit(Finding.EXAMPLES)
                .map(k -> name.apply(k) + ": " + Count.number((long) counts[0][k]) + " rows, then "
                        + Count.number((long) counts[1][k]))
                .toList();
    }
}
