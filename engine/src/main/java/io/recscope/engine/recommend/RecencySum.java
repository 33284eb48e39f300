package io.recscope.engine.recommend;

/// A score that is a base plus, for each item of a history, a vote times a recency to the power of how many
/// steps came after it; and the Shapley values of all that is in the history, by closed form.
///
/// The game is what the same model gives for the history from which everybody who is no member has been taken out.
/// Immutable and thread-safe.
public final class RecencySum {

    /// The score of the empty history; −∞ where the model can say nothing of the item, and then all shares are 0.
    public double base() {
        throw new UnsupportedOperationException();
    }

    /// The score of the whole history.
    public double score() {
        throw new UnsupportedOperationException();
    }

    /// Each event's share of [#score()] minus [#base()], the players being single events.
    ///
    /// @return one for each event of the history, 0 for those that the model does not count
    public double[] eventShares() {
        throw new UnsupportedOperationException();
    }

    /// Each item's share, the players being distinct items, of which all events come or go together.
    ///
    /// @return one for each event of the history: an item's share at its last event that counts, 0 at all others
    public double[] itemShares() {
        throw new UnsupportedOperationException();
    }
}
