package io.recscope.engine.recommend.policy;

import io.recscope.engine.recommend.Pool;
import io.recscope.engine.recommend.Signals;
import io.recscope.engine.recommend.Signals.Verdict;
import java.util.BitSet;

/// What a list owes whatever chooses its items, so that a later stage keeps what an earlier one promised: a share of
/// tail items, no item shown too often in a population, and at most so many items of one aspect in ten places.
///
/// Every beginning of a list keeps it: among its first `n` places stand `floor(share · n)` tail items at least.
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
