package io.recscope.engine.recommend.policy;

import io.recscope.engine.data.Catalog;
import io.recscope.engine.data.Interactions;
import io.recscope.engine.language.Language;
import io.recscope.engine.metric.ItemFeatures;
import io.recscope.engine.metric.Popularity;
import io.recscope.engine.work.Work;

/// What a training part says of its catalogue and population, as far as knobs need it. Computed once; immutable and
/// thread-safe.
public final class Facts {
    private static final double HEAD = 0.5;

    private final Interactions train;
    private final Language language;
    private final Popularity popularity;
    private final Meaning meaning;
    private final Aspects aspects;
    private final ItemFeatures features;
    private final Tier[] tiers;
    private final Trend trend;
    private final Occasions occasions;
    private final Community community;

    private Facts(Interactions train, Language language, Meaning meaning) {
        this.train = train;
        this.language = language;
        this.meaning = meaning;
        popularity = new Popularity(train.itemCounts());
        aspects = Aspects.of(train.catalog(), meaning);
        features = new ItemFeatures(train.catalog());
        tiers = tiers(popularity, train.catalog().size());
        trend = Trend.of(train);
        occasions = Occasions.of(train);
        community = Community.of(train);
    }

    /// Reads a training part.
    ///
    /// @param train what models learn from
    /// @param language reads the items' texts
    /// @throws InterruptedException when `work` was cancelled
    public static Facts of(Interactions train, Language language, Work work) throws InterruptedException {
        Meaning meaning = Meaning.of(language.vectors(train.catalog(), work));
        work.checkCancelled();
        return new Facts(train, language, meaning);
    }

    private static Tier[] tiers(Popularity popularity, int items) {
        Tier[] tiers = new Tier[items];
        for (int item = 0; item < items; item++) {
            tiers[item] = popularity.isTail(item) ? Tier.TAIL : Tier.MIDDLE;
        }
        long held = 0;
        for (int place = 0; place < popularity.ordered() && held < HEAD * popularity.total(); place++) {
            tiers[popularity.at(place)] = Tier.HEAD;
            held += popularity.count(popularity.at(place));
        }
        return tiers;
    }

    public Interactions train() {
        return train;
    }

    /// What reads the items' texts.
    public Language language() {
        return language;
    }

    public Catalog catalog() {
        return train.catalog();
    }

    public Popularity popularity() {
        return popularity;
    }

    public Meaning meaning() {
        return meaning;
    }

    public Aspects aspects() {
        return aspects;
    }

    public ItemFeatures features() {
        return features;
    }

    public Tier tier(int item) {
        return tiers[item];
    }

    /// When and under which circumstances items were chosen.
    public Occasions occasions() {
        return occasions;
    }

    Trend trend() {
        return trend;
    }

    Community community() {
        return community;
    }
}
