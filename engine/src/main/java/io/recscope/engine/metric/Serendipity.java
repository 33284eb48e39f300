package io.recscope.engine.metric;

import static io.recscope.engine.metric.Definition.Better.HIGHER;

import java.util.HashSet;
import java.util.OptionalDouble;
import java.util.Set;

/// Serendipity: the share of the `k` places that hold a relevant item which popularity alone would not have
/// shown.
///
/// Expected are the `k` most popular items of training, without those of the user's input when seen items are
/// excluded from lists; items never trained on are expected by nobody. The denominator is `k`. Range `[0, 1]`,
/// never above [Precision]. Undefined without relevant items. Source: Ge, Delgado-Battenfeld and Jannach,
/// RecSys 2010.
public final class Serendipity implements ListMetric {
    private final Popularity popularity;
    private final boolean excludeSeen;

    /// @param excludeSeen whether lists leave out the items of the user's input
    public Serendipity(Popularity popularity, boolean excludeSeen) {
        this.popularity = popularity;
        this.excludeSeen = excludeSeen;
    }

    @Override
    public Definition definition() {
        return new Definition(
                "serendipity",
                "Serendipity",
                "relevant items among the first k that are not among the k most popular ones / k",
                "k, also when fewer items are listed",
                "0 to precision",
                HIGHER,
                "the user has no relevant item",
                "Ge, Delgado-Battenfeld and Jannach, RecSys 2010");
    }

    @Override
    public OptionalDouble value(RankedList list, int k) {
        if (list.relevance().isEmpty()) {
            return OptionalDouble.empty();
        }
        if (list.hits(k) == 0) {
            return OptionalDouble.of(0);
        }
        Set<Integer> expected = expected(list, k);
        int unexpected = 0;
        for (int rank = 0; rank < list.length(k); rank++) {
            unexpected += list.gain(rank) > 0 && !expected.contains(list.item(rank)) ? 1 : 0;
        }
        return OptionalDouble.of((double) unexpected / k);
    }

    private Set<Integer> expected(RankedList list, int k) {
        Set<Integer> seen = new HashSet<>();
        for (int event = 0; excludeSeen && event < list.input().size(); event++) {
            seen.add(list.input().item(event));
        }
        Set<Integer> expected = new HashSet<>();
        for (int place = 0; place < popularity.ordered() && expected.size() < k; place++) {
            if (!seen.contains(popularity.at(place))) {
                expected.add(popularity.at(place));
            }
        }
        return expected;
    }
}
