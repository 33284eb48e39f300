package io.recscope.views.compare;

import io.recscope.engine.experiment.Comparison;
import io.recscope.engine.experiment.Holm;
import io.recscope.engine.experiment.Resampling;
import io.recscope.engine.experiment.Significance;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// By how much contenders differ from a baseline, user by user.
///
/// @param baseline what is subtracted
/// @param differences by contender, then by metric; p values corrected after Holm over the contenders of a metric
public record Rivalry(Contender.Key baseline, Map<Contender.Key, Map<String, Comparison>> differences) {
    public Rivalry {
        differences = Collections.unmodifiableMap(new LinkedHashMap<>(differences));
    }

    /// A contender minus the baseline; empty when they were not compared in this metric.
    public Optional<Comparison> in(String metric, Contender.Key contender) {
        return Optional.ofNullable(differences.getOrDefault(contender, Map.of()).get(metric));
    }

    /// Compares everybody with a baseline.
    ///
    /// Models of one run were compared when it was carried out; others are compared now, those of other data or
    /// rules not at all.
    ///
    /// @param listener gets what is known so far
    /// @throws InterruptedException when `work` was cancelled
    static Rivalry of(List<Contender> all, Contender baseline, Consumer<Rivalry> listener, Work work)
            throws InterruptedException {
        Map<Contender.Key, List<Comparison>> raw = new LinkedHashMap<>();
        List<Contender> others = all.stream()
                .filter(one -> !one.key().equals(baseline.key()))
                .filter(one -> one.differing(baseline).isEmpty())
                .toList();
        List<Contender> unknown = new ArrayList<>();
        for (Contender one : others) {
            List<Comparison> known = known(one, baseline);
            if (known.isEmpty()) {
                unknown.add(one);
            } else {
                raw.put(one.key(), known);
            }
        }
        for (int i = 0; i < unknown.size(); i++) {
            if (Integer.bitCount(i) < 2) { // ever more of them, ever more seldom
                listener.accept(corrected(baseline.key(), raw));
            }
            Work part = work.part((double) i / unknown.size(), (i + 1.0) / unknown.size());
            raw.put(unknown.get(i).key(), measured(unknown.get(i), baseline, part));
        }
        return corrected(baseline.key(), raw);
    }

    private static List<Comparison> known(Contender one, Contender baseline) {
        if (!one.run().id().equals(baseline.run().id())) {
            return List.of();
        }
        String name = one.result().name();
        String base = baseline.result().name();
        List<Comparison> found = new ArrayList<>();
        for (Comparison c : one.run().comparisons()) {
            if (c.first().equals(name) && c.second().equals(base)) {
                found.add(c);
            } else if (c.first().equals(base) && c.second().equals(name)) {
                found.add(turned(c));
            }
        }
        return found;
    }

    /// The same the other way round; `0 −` so that nothing becomes minus zero.
    private static Comparison turned(Comparison c) {
        return new Comparison(
                c.metric(),
                /* first= */ c.second(),
                /* second= */ c.first(),
                0 - c.difference(),
                0 - c.high(),
                0 - c.low(),
                c.p(),
                c.adjusted(),
                c.pairs());
    }

    private static List<Comparison> measured(Contender one, Contender baseline, Work work) throws InterruptedException {
        if (one.result().perUser().isEmpty() || baseline.result().perUser().isEmpty()) {
            return List.of();
        }
        return new Significance(Resampling.DEFAULT, 1)
                .compare(
                        one.name(),
                        one.result().perUser(),
                        baseline.name(),
                        baseline.result().perUser(),
                        work);
    }

    private static Rivalry corrected(Contender.Key baseline, Map<Contender.Key, List<Comparison>> raw) {
        Map<String, List<Double>> chances = new HashMap<>();
        raw.values()
                .forEach(list -> list.forEach(c -> chances.computeIfAbsent(c.metric(), m -> new ArrayList<>())
                        .add(c.p())));
        Map<String, double[]> corrected = new HashMap<>();
        chances.forEach((metric, p) -> corrected.put(
                metric,
                Holm.adjusted(p.stream().mapToDouble(Double::doubleValue).toArray())));
        Map<String, Integer> next = new HashMap<>();
        Map<Contender.Key, Map<String, Comparison>> all = new LinkedHashMap<>();
        raw.forEach((key, list) -> {
            Map<String, Comparison> by = new LinkedHashMap<>();
            for (Comparison c : list) {
                int place = next.merge(c.metric(), 1, Integer::sum) - 1;
                by.put(c.metric(), adjusted(c, corrected.getOrDefault(c.metric(), new double[] {})[place]));
            }
            all.put(key, by);
        });
        return new Rivalry(baseline, all);
    }

    private static Comparison adjusted(Comparison c, double value) {
        return new Comparison(
                c.metric(), c.first(), c.second(), c.difference(), c.low(), c.high(), c.p(), value, c.pairs());
    }
}
