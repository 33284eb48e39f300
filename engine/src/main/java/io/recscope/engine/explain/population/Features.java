package io.recscope.engine.explain.population;

import io.recscope.engine.data.Catalog;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.recommend.policy.Aspects;
import io.recscope.engine.recommend.policy.Facts;
import java.util.Map;
import java.util.TreeMap;

/// The features of a catalogue's items: each item has one at most. Immutable and thread-safe.
public final class Features {
    private final Basis basis;
    private final Catalog catalog;
    private final Aspects aspects;

    private Features(Basis basis, Catalog catalog, Aspects aspects) {
        this.basis = basis;
        this.catalog = catalog;
        this.aspects = aspects;
    }

    /// Categories or, where fewer than half of the items have one, groups of like meaning or, where there are
    /// no texts either, the items.
    public static Features of(Facts facts) {
        Aspects aspects = facts.aspects();
        Basis basis = aspects.count() == 0 ? Basis.ITEM : aspects.areCategories() ? Basis.CATEGORY : Basis.GROUP;
        return new Features(basis, facts.catalog(), aspects);
    }

    public Basis basis() {
        return basis;
    }

    /// The feature of an item; of several categories it is the first.
    public Feature of(int item) {
        if (basis == Basis.ITEM) {
            return new Feature(item, catalog.label(item));
        }
        int[] own = aspects.of(item);
        return own.length == 0
                ? new Feature(Feature.NONE, "no " + basis.word())
                : new Feature(own[0], aspects.name(own[0]));
    }

    /// The share of a history's events that each feature has; adds up to 1, events without feature included.
    Map<Integer, Double> shares(UserHistory history) {
        Map<Integer, Double> shares = new TreeMap<>();
        for (int event = 0; event < history.size(); event++) {
            shares.merge(of(history.item(event)).number(), 1.0, Double::sum);
        }
        shares.replaceAll((_, events) -> events / history.size());
        return shares;
    }
}
