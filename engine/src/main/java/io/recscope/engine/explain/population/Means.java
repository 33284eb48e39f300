package io.recscope.engine.explain.population;

import io.recscope.engine.experiment.Resampling;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Attributions of each user by feature, means over the user's items. A user holds few of all features, so that only
/// those are kept.
final class Means {
    private static final long STEP = 0xD1342543DE82EF95L;

    private final List<Feature> features = new ArrayList<>();
    private final List<int[]> columns = new ArrayList<>();
    private final List<double[]> magnitudes = new ArrayList<>();
    private final List<double[]> values = new ArrayList<>();
    private int items;

    private Means() {}

    /// What a user's items say of a feature.
    private record Sum(double magnitude, double value) {
        Sum plus(Sum other) {
            return new Sum(magnitude + other.magnitude, value + other.value);
        }
    }

    /// @param counts which of the users' items are taken; a user without any is left out
    static Means of(List<ExplainedUser> users, Predicate<ExplainedItem> counts) {
        Means means = new Means();
        Map<Integer, Feature> known = new TreeMap<>();
        users.stream()
                .flatMap(user -> user.items().stream().filter(counts))
                .flatMap(item -> item.parts().stream())
                .forEach(part -> known.putIfAbsent(part.feature().number(), part.feature()));
        Map<Integer, Integer> columns = new TreeMap<>();
        known.forEach((number, feature) -> {
            columns.put(number, means.features.size());
            means.features.add(feature);
        });
        for (ExplainedUser user : users) {
            means.add(user.items().stream().filter(counts).toList(), columns);
        }
        return means;
    }

    private void add(List<ExplainedItem> counted, Map<Integer, Integer> columnOf) {
        if (counted.isEmpty()) {
            return;
        }
        Map<Integer, Sum> sums = new TreeMap<>();
        for (ExplainedItem item : counted) {
            for (ExplainedItem.Part part : item.parts()) {
                sums.merge(
                        columnOf.getOrDefault(part.feature().number(), -1),
                        new Sum(Math.abs(part.value()), part.value()),
                        Sum::plus);
            }
        }
        int n = counted.size();
        columns.add(sums.keySet().stream().mapToInt(Integer::intValue).toArray());
        magnitudes.add(
                sums.values().stream().mapToDouble(sum -> sum.magnitude() / n).toArray());
        values.add(sums.values().stream().mapToDouble(sum -> sum.value() / n).toArray());
        items += n;
    }

    /// In order of the columns.
    List<Feature> features() {
        return features;
    }

    int users() {
        return columns.size();
    }

    int items() {
        return items;
    }

    double absolute(int column) {
        return mean(magnitudes, column);
    }

    double signed(int column) {
        return mean(values, column);
    }

    /// Users whose history holds the feature.
    int with(int column) {
        int with = 0;
        for (int[] held : columns) {
            for (int one : held) {
                with += one == column ? 1 : 0;
            }
        }
        return with;
    }

    private double mean(List<double[]> cells, int column) {
        double sum = 0;
        for (int user = 0; user < columns.size(); user++) {
            int[] held = columns.get(user);
            for (int i = 0; i < held.length; i++) {
                sum += held[i] == column ? cells.get(user)[i] : 0;
            }
        }
        return sum / columns.size();
    }

    /// Mean magnitudes over users drawn with replacement, as many as there are.
    ///
    /// @return for each column the means of all resamples; none with fewer than two users
    double[][] bootstrap(Resampling resampling, Work work) throws InterruptedException {
        int resamples = users() < 2 ? 0 : resampling.resamples();
        double[][] means = new double[features.size()][resamples];
        for (int resample = 0; resample < resamples; resample++) {
            work.checkCancelled();
            SplittableRandom random = new SplittableRandom(resampling.seed() + STEP * (resample + 1));
            for (int draw = 0; draw < users(); draw++) {
                int user = random.nextInt(users());
                int[] held = columns.get(user);
                for (int i = 0; i < held.length; i++) {
                    means[held[i]][resample] += magnitudes.get(user)[i] / users();
                }
            }
        }
        return means;
    }
}
