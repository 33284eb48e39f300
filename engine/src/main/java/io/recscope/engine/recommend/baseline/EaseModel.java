package io.recscope.engine.recommend.baseline;

import io.recscope.engine.data.UserHistory;
import io.recscope.engine.linear.WeightedSum;
import io.recscope.engine.recommend.Fading;
import io.recscope.engine.recommend.RecencySum;
import io.recscope.engine.recommend.Summed;
import io.recscope.engine.recommend.Weights;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/// Fitted [Ease].
///
/// The score of an item is the sum, over the distinct items of the history's positive events, of `recency^k`
/// times the history item's vote, `k` being the number of other items met since. Every item of the history
/// counts, however old, until its factor falls below the smallest normal float (10⁻³⁸), where it can no longer
/// be seen in a sum. An empty history gives every item 0. An item nobody took to in the data gets and gives no
/// votes: it scores 0, behind all positive and before all negative scores.
public final class EaseModel implements Summed {
    static final String VOTES = "votes";

    private final Ease spec;
    private final int items;
    private final float[] votes;

    EaseModel(Ease spec, int items, float[] votes) {
        this.spec = spec;
        this.items = items;
        this.votes = votes;
    }

    @Override
    public Ease spec() {
        return spec;
    }

    @Override
    public int items() {
        return items;
    }

    /// What one item of a history adds to another's score when it is the latest; negative when it speaks against it.
    public float vote(int from, int to) {
        return votes[from * items + to];
    }

    @Override
    public void score(UserHistory history, float[] scores) {
        RecentItems recent = RecentItems.of(history);
        float[] decays = recent.decays(spec.recency());
        WeightedSum.of(votes, items, Arrays.copyOf(recent.items(), decays.length), decays, scores);
    }

    @Override
    public RecencySum sum(UserHistory history, int item) {
        Objects.checkIndex(item, items);
        Fading fading = Fading.downTo(Float.MIN_NORMAL, spec.recency(), Fading.Steps.ITEMS);
        return RecencySum.of(history, items, 0, fading, from -> vote(from, item));
    }

    @Override
    public Weights weights() {
        return new Weights(Map.of(VOTES, votes), Map.of());
    }
}
