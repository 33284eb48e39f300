package io.recscope.views.replay;

import io.recscope.engine.recommend.Candidate;
import java.util.List;

/// How an item's place differs from that in another list.
///
/// @param by places upward, negative for downward; 0 where the kind is not [Kind#MOVED]
record Shift(Kind kind, int by) {
    /// What there is to tell.
    enum Kind {
        /// The other list holds it at another place.
        MOVED,
        /// At the same place.
        SAME,
        /// The other list does not hold it.
        NEW,
        /// There is no other list.
        ALONE
    }

    static final Shift ALONE = new Shift(Kind.ALONE, 0);

    static Shift of(Candidate candidate, List<Candidate> other) {
        return other.stream()
                .filter(one -> one.item() == candidate.item())
                .findFirst()
                .map(one -> one.rank() == candidate.rank()
                        ? new Shift(Kind.SAME, 0)
                        : new Shift(Kind.MOVED, one.rank() - candidate.rank()))
                .orElse(new Shift(Kind.NEW, 0));
    }

    /// In a few signs: `▲ 3`, `▼ 1`, `=`; empty where there is nothing to compare with.
    ///
    /// @param fresh the word for a new item
    String text(String fresh) {
        return switch (kind) {
            case MOVED -> (by > 0 ? "▲ " : "▼ ") + Math.abs(by);
            case SAME -> "=";
            case NEW -> fresh;
            case ALONE -> "";
        };
    }
}
