package io.recscope.engine.metric;

import static io.recscope.engine.metric.Definition.Better.DEPENDS;

import java.util.OptionalDouble;

/// Diversity within a list: the mean distance of its items from one another.
///
/// The mean Jaccard distance of the category sets of all pairs among the first `k`; where the catalog has no
/// categories, of the sets of title words, see [ItemFeatures]. Pairs of which nothing is known of one item are
/// left out of numerator and denominator. Range `[0, 1]`. Undefined when no pair is left. Source: Ziegler et
/// al., WWW 2005; Smyth and McClave, ICCBR 2001.
public final class Diversity implements ListMetric {
    private final ItemFeatures features;

    public Diversity(ItemFeatures features) {
        this.features = features;
    }

    @Override
    public Definition definition() {
        return new Definition(
                "diversity",
                "Diversity",
                "mean over pairs of 1 - |A and B| / |A or B| of the items' "
                        + (features.areCategories() ? "categories" : "title words"),
                "the number of pairs among the first k of which both items are described",
                "0 to 1",
                DEPENDS,
                "fewer than two listed items are described",
                "Smyth and McClave, ICCBR 2001; Ziegler et al., WWW 2005");
    }

    @Override
    public OptionalDouble value(RankedList list, int k) {
        int n = list.length(k);
        double sum = 0;
        int pairs = 0;
        for (int a = 0; a < n; a++) {
            for (int b = a + 1; b < n && features.known(list.item(a)); b++) {
                if (features.known(list.item(b))) {
                    sum += features.distance(list.item(a), list.item(b));
                    pairs++;
                }
            }
        }
        return pairs == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / pairs);
    }
}
