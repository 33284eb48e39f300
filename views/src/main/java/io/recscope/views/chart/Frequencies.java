package io.recscope.views.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How often each thing occurs, most frequent first, as runs of equal counts: nothing is lost, and a million items
/// with few distinct counts stay small.
public record Frequencies(List<Run> runs) {

    /// `size` things that occur `count` times each.
    public record Run(long count, long size) {
        public Run {
            if (count < 0 || size < 1) {
                throw new IllegalArgumentException("no run: " + size + " of " + count);
            }
        }
    }

    public Frequencies {
        runs = List.copyOf(runs);
        for (int i = 1; i < runs.size(); i++) {
            if (runs.get(i).count() >= runs.get(i - 1).count()) {
                throw new IllegalArgumentException("runs must fall in count: " + runs.get(i));
            }
        }
    }

    /// Groups equal counts.
    ///
    /// @param counts in any order, zeros included
    public static Frequencies of(int... counts) {
        int[] sorted = counts.clone();
        Arrays.sort(sorted);
        List<Run> runs = new ArrayList<>();
        int end = sorted.length;
        while (end > 0) {
            int start = end;
            while (start > 0 && sorted[start - 1] == sorted[end - 1]) {
                start--;
            }
            runs.add(new Run(sorted[end - 1], end - start));
            end = start;
        }
        return new Frequencies(runs);
    }

    /// Number of things.
    public long size() {
        return runs.stream().mapToLong(Run::size).sum();
    }

    /// Number of occurrences of all things together.
    public long total() {
        return runs.stream().mapToLong(run -> run.count() * run.size()).sum();
    }

    /// The fewest things, most frequent first, that hold at least a share of all occurrences.
    public long holding(double share) {
        double wanted = share * total();
        long rank = 0;
        double sum = 0;
        for (Run run : runs) {
            double whole = (double) run.count() * run.size();
            if (sum + whole >= wanted && run.count() > 0) {
                return rank + (long) Math.ceil((wanted - sum) / run.count() - 1e-9);
            }
            sum += whole;
            rank += run.size();
        }
        return rank;
    }

    /// The Gini coefficient: 0 when all occur equally often, towards 1 when one has everything; NaN of nothing.
    public double gini() {
        double n = size();
        double total = total();
        double weighted = 0;
        double rank = n;
        for (Run run : runs) {
            double middle = rank - (run.size() - 1) / 2.0;
            weighted += run.count() * run.size() * middle;
            rank -= run.size();
        }
        return total == 0 ? Double.NaN : 2 * weighted / (n * total) - (n + 1) / n;
    }
}
