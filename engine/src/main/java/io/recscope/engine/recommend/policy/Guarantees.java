package io.recscope.engine.recommend.policy;

import io.recscope.engine.metric.Popularity;
import io.recscope.engine.recommend.Pool;
import io.recscope.engine.recommend.Signals;
import io.recscope.engine.recommend.Signals.Verdict;
import java.util.BitSet;

/// What a list owes whatever chooses its items, so that a later stage keeps what an earlier one promised: a share of
/// tail items, no item shown too often in a population, and at most so many items of one aspect in ten places.
///
/// Where the tail is placed evenly, every beginning of a list keeps its share: among the first `n` places stand
/// `floor(share · n)` tail items at least. Where it is placed last, that holds for each `n` that is a multiple of
/// ten, and for the whole list.
///
/// @param perAspect 0 for any number
record Guarantees(LongTail tail, int perAspect, Facts facts, Exposure exposure) {
    private static final double SWAPPED = 0.1;

    /// Whether anything is owed to this request.
    boolean bind(Pool pool) {
        return share(pool) > 0 || perAspect > 0 || isCapped();
    }

    /// Whether some items may have been shown too often.
    boolean isCapped() {
        return tail.cap() < 1 && exposure.counts();
    }

    /// The share of tail items, at most 1: the knob's, and a tenth for each swap that the user's verdicts ask for.
    double share(Pool pool) {
        return Math.min(1, tail.share() + SWAPPED * swaps(pool.request().signals()));
    }

    /// What an item loses by its popularity: `discount · ln(1 + n) / ln(1 + max)`.
    double loss(int item) {
        Popularity popularity = facts.popularity();
        int most = popularity.ordered() == 0 ? 0 : popularity.count(popularity.at(0));
        return most == 0 ? 0 : tail.discount() * Math.log1p(popularity.count(item)) / Math.log1p(most);
    }

    /// Whether what was chosen is brought back into the order of relevance, ten places by ten.
    boolean isPlacedLast() {
        return tail.placing() == LongTail.Placing.LAST;
    }

    /// How many tail items a list of a length owes.
    private static int tailOf(double share, int length) {
        return (int) Math.floor(share * length + 1e-9);
    }

    /// Whether a place must be a tail item's.
    ///
    /// @param place from 0
    /// @param length of the whole list
    /// @param has number of tail items above
    boolean isOwed(double share, int place, int length, int has) {
        return switch (tail.placing()) {
            case EVEN -> has < tailOf(share, place + 1);
            case LAST -> {
                int end = Math.min(length, (place / Selection.WINDOW + 1) * Selection.WINDOW);
                yield tailOf(share, end) - has >= end - place;
            }
        };
    }

    /// How many head items the user turned down, and tail items the user liked.
    int swaps(Signals said) {
        if (!tail.swaps() || said.marks().isEmpty()) {
            return 0;
        }
        BitSet down = said.marked(Verdict.DISLIKE);
        down.or(said.marked(Verdict.NOT_NOW));
        BitSet liked = said.marked(Verdict.LIKE);
        return (int)
                (down.stream().filter(item -> facts.tier(item) == Tier.HEAD).count()
                        + liked.stream().filter(this::isTail).count());
    }

    boolean isTail(int item) {
        return facts.tier(item) == Tier.TAIL;
    }

    /// Whether as many lists hold the item as may.
    boolean isSpent(int item) {
        return isCapped() && exposure.shown(item) >= exposure.most(tail.cap());
    }
}
