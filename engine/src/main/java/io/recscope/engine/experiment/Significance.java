package io.recscope.engine.experiment;

import io.recscope.engine.metric.MetricKey;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Compares models user by user.
///
/// The interval of a mean difference is a bootstrap percentile interval over users; the p value comes from a
/// randomisation test (Fisher 1935; Smucker, Allan and Carterette, CIKM 2007); p values of one metric over
/// several pairs of models are corrected after Holm (1979). Users where either model is undefined are in no
/// pair.
///
/// @param threads number of threads that draw; it does not change any result
public record Significance(Resampling resampling, int threads) {

    /// Compares two models in all columns they share.
    ///
    /// @return one comparison a column, not yet adjusted
    public List<Comparison> compare(String first, PerUser a, String second, PerUser b, Work work)
            throws InterruptedException {
        Map<Integer, Integer> rowOf = new HashMap<>();
        for (int row = 0; row < b.rows(); row++) {
            rowOf.put(b.user(row), row);
        }
        int[] rows = IntStream.range(0, a.rows())
                .filter(row -> rowOf.containsKey(a.user(row)))
                .toArray();
        List<MetricKey> keys =
                a.columns().stream().filter(b.columns()::contains).toList();
        int[] left = keys.stream().mapToInt(a.columns()::indexOf).toArray();
        int[] right = keys.stream().mapToInt(b.columns()::indexOf).toArray();
        int[] partner = IntStream.of(rows).map(row -> rowOf.get(a.user(row))).toArray();
        Sample differences = new Sample(
                rows.length,
                keys.size(),
                (row, column) -> a.value(rows[row], left[column]) - b.value(partner[row], right[column]));
        double[] means = differences.means();
        int[] pairs = differences.counts();
        double[][] resampled = differences.bootstrap(resampling, threads, work.part(0, 0.5));
        double[] p = differences.signTest(resampling, threads, work.part(0.5, 1));
        List<Comparison> comparisons = new ArrayList<>();
        for (int c = 0; c < keys.size(); c++) {
            Interval interval = Interval.of(resampled[c]);
            String key = keys.get(c).toString();
            comparisons.add(new Comparison(
                    key, first, second, means[c], interval.low(), interval.high(), p[c], p[c], pairs[c]));
        }
        return comparisons;
    }

    /// Corrects the p values of each metric for the number of comparisons made in it.
    static List<Comparison> adjusted(List<Comparison> comparisons) {
        Map<String, List<Integer>> families = new HashMap<>();
        for (int i = 0; i < comparisons.size(); i++) {
            families.computeIfAbsent(comparisons.get(i).metric(), m -> new ArrayList<>())
                    .add(i);
        }
        List<Comparison> adjusted = new ArrayList<>(comparisons);
        for (List<Integer> family : families.values()) {
            double[] p =
                    family.stream().mapToDouble(i -> comparisons.get(i).p()).toArray();
            double[] corrected = Holm.adjusted(p);
            for (int i = 0; i < p.length; i++) {
                adjusted.set(family.get(i), comparisons.get(family.get(i)).withAdjusted(corrected[i]));
            }
        }
        return adjusted;
    }
}
