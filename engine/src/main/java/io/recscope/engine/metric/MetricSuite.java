package io.recscope.engine.metric;

import io.recscope.engine.data.Interactions;
import java.util.ArrayList;
import java.util.List;

/// All metrics of an experiment, made for what the models were trained on.
///
/// @param list in the order in which they are shown
/// @param system in the order in which they are shown
/// @param popularity of the training set
public record MetricSuite(List<ListMetric> list, List<SystemMetric> system, Popularity popularity) {
    public MetricSuite {
        list = List.copyOf(list);
        system = List.copyOf(system);
    }

    /// Every metric RecScope knows.
    ///
    /// @param train what the models were trained on; its counts define popularity, tail and novelty
    /// @param excludeSeen whether lists leave out the items of the user's input
    public static MetricSuite of(Interactions train, boolean excludeSeen) {
        Popularity popularity = new Popularity(train.itemCounts());
        ItemFeatures features = new ItemFeatures(train.catalog());
        return new MetricSuite(
                List.of(
                        new Ndcg(),
                        new HitRate(),
                        new Recall(),
                        new Precision(),
                        new F1(),
                        new AveragePrecision(),
                        new ReciprocalRank(),
                        new Novelty(popularity),
                        new Diversity(features),
                        new TailShare(popularity),
                        new Serendipity(popularity, excludeSeen),
                        new Calibration(features, train.catalog().categoryCount())),
                List.of(new Coverage(), new Gini()),
                popularity);
    }

    /// What each metric computes, for whoever shows the values.
    public List<Definition> definitions() {
        List<Definition> all = new ArrayList<>();
        list.forEach(metric -> all.add(metric.definition()));
        system.forEach(metric -> all.add(metric.definition()));
        return List.copyOf(all);
    }

    /// Keys of the list metrics at each depth, metric by metric.
    public List<MetricKey> listKeys(List<Integer> ks) {
        return list.stream()
                .map(metric -> metric.definition().name())
                .flatMap(name -> ks.stream().map(k -> new MetricKey(name, k)))
                .toList();
    }
}
