package io.recscope.engine.explain.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Grows a decision tree. At each part, of all columns and all thresholds half way between two neighbouring
/// values, the question is asked that lowers the Gini impurity most; of equally good ones the first column's
/// lowest threshold. Questions that change no answer are left out.
final class Growth {
    private static final double ROUNDING = 1e-9;

    private final int leaf;
    private final List<String> names;
    private final int[] labels;
    private final List<Branch.Column> columns;
    private final double[][] values;

    /// A question that was tried.
    ///
    /// @param quality sum over both parts of the squared label counts divided by the size: more is purer
    private record Cut(int column, double threshold, double quality) {}

    /// @param leaf the least number of users in an answer
    Growth(List<ExplainedUser> users, Foretold foretold, int leaf) {
        this.leaf = Math.max(1, leaf);
        List<String> own =
                users.stream().map(user -> foretold.label(user.first())).toList();
        names = List.copyOf(new TreeSet<>(own));
        labels = own.stream().mapToInt(names::indexOf).toArray();
        columns = columns(users, this.leaf);
        values = new double[columns.size()][];
        for (int column = 0; column < values.length; column++) {
            Branch.Column one = columns.get(column);
            values[column] =
                    users.stream().mapToDouble(user -> one.of(user.outline())).toArray();
        }
    }

    /// Numbers that every history has, and the shares of features that at least `leaf` histories hold.
    private static List<Branch.Column> columns(List<ExplainedUser> users, int leaf) {
        List<Branch.Column> columns = new ArrayList<>();
        columns.add(Branch.Column.of(Branch.Kind.EVENTS));
        if (users.stream().noneMatch(user -> Double.isNaN(user.outline().recency()))) {
            columns.add(Branch.Column.of(Branch.Kind.RECENCY));
        }
        columns.add(Branch.Column.of(Branch.Kind.HEAD_SHARE));
        Map<Integer, Feature> features = new TreeMap<>();
        Map<Integer, Integer> held = new HashMap<>();
        for (ExplainedUser user : users) {
            user.outline().shares().keySet().forEach(number -> held.merge(number, 1, Integer::sum));
            user.items().stream()
                    .flatMap(item -> item.parts().stream())
                    .forEach(part -> features.putIfAbsent(part.feature().number(), part.feature()));
        }
        features.values().stream()
                .filter(Feature::known)
                .filter(feature -> held.getOrDefault(feature.number(), 0) >= leaf)
                .forEach(feature -> columns.add(new Branch.Column(Branch.Kind.SHARE, feature)));
        return columns;
    }

    /// The most frequent label, of equally frequent ones the first by name; empty where nobody is.
    String majority() {
        return answer(IntStream.range(0, labels.length).toArray()).label();
    }

    Branch grown(int depth) {
        return grown(IntStream.range(0, labels.length).toArray(), depth);
    }

    private Branch grown(int[] rows, int depth) {
        Branch.Answer answer = answer(rows);
        if (depth == 0 || answer.labels().size() < 2) {
            return answer;
        }
        Cut best = new Cut(-1, 0, quality(counts(rows), rows.length));
        for (int column = 0; column < columns.size(); column++) {
            best = better(rows, column, best);
        }
        if (best.column() < 0) {
            return answer;
        }
        double[] of = values[best.column()];
        double threshold = best.threshold();
        Branch low =
                grown(Arrays.stream(rows).filter(row -> of[row] <= threshold).toArray(), depth - 1);
        Branch high =
                grown(Arrays.stream(rows).filter(row -> of[row] > threshold).toArray(), depth - 1);
        boolean alike = low instanceof Branch.Answer a
                && high instanceof Branch.Answer b
                && a.label().equals(b.label());
        return alike ? answer : new Branch.Question(columns.get(best.column()), threshold, rows.length, low, high);
    }

    /// The best threshold of a column, if it is better than what was found before.
    private Cut better(int[] rows, int column, Cut best) {
        double[] of = values[column];
        int[] ascending = Arrays.stream(rows)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> of[row]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] high = counts(rows);
        int[] low = new int[names.size()];
        for (int n = 1; n < ascending.length; n++) {
            low[labels[ascending[n - 1]]]++;
            high[labels[ascending[n - 1]]]--;
            double below = of[ascending[n - 1]];
            double above = of[ascending[n]];
            if (above > below && n >= leaf && ascending.length - n >= leaf) {
                double quality = quality(low, n) + quality(high, ascending.length - n);
                if (quality > best.quality() + ROUNDING) {
                    best = new Cut(column, between(below, above), quality);
                }
            }
        }
        return best;
    }

    /// Half way, but below the upper value even where both are neighbouring numbers of the machine.
    private static double between(double below, double above) {
        double middle = below + (above - below) / 2;
        return middle < above ? middle : below;
    }

    /// The users times 1 minus the Gini impurity.
    private static double quality(int[] counts, int users) {
        double squares = 0;
        for (int count : counts) {
            squares += (double) count * count;
        }
        return users == 0 ? 0 : squares / users;
    }

    private int[] counts(int[] rows) {
        int[] counts = new int[names.size()];
        for (int row : rows) {
            counts[labels[row]]++;
        }
        return counts;
    }

    private Branch.Answer answer(int[] rows) {
        int[] counts = counts(rows);
        int most = -1;
        Map<String, Integer> by = new TreeMap<>();
        for (int label = 0; label < counts.length; label++) {
            if (counts[label] > 0) {
                by.put(names.get(label), counts[label]);
                most = most < 0 || counts[label] > counts[most] ? label : most;
            }
        }
        return new Branch.Answer(most < 0 ? "" : names.get(most), rows.length, by);
    }
}
