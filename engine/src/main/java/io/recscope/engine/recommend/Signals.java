package io.recscope.engine.recommend;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/// What a user says or shows beside the history: verdicts on items, wishes, and the circumstances of the moment. A
/// value: more of it makes a new one. Immutable and thread-safe.
///
/// @param marks verdicts, the oldest first; the latest on an item counts
/// @param wishes in the order in which they were made
/// @param context values of the dataset's context columns at this moment, by the column's name
public record Signals(List<Mark> marks, List<Wish> wishes, Map<String, String> context) {
    /// Nothing said, nothing known.
    public static final Signals NONE = new Signals(List.of(), List.of(), Map.of());

    public Signals {
        marks = List.copyOf(marks);
        wishes = List.copyOf(wishes);
        context = Map.copyOf(context);
    }

    /// What a user says of an item.
    ///
    /// @param item dense item id
    public record Mark(int item, Verdict verdict) {}

    /// The answers there are.
    public enum Verdict {
        /// More like this.
        LIKE,
        /// Not this, and less like it.
        DISLIKE,
        /// Not this for the moment; nothing is learned from it.
        NOT_NOW,
        /// Known already; nothing is learned from it.
        SEEN
    }

    public Signals with(Mark mark) {
        List<Mark> more = new ArrayList<>(marks);
        more.add(mark);
        return new Signals(more, wishes, context);
    }

    public Signals with(Wish wish) {
        List<Wish> more = new ArrayList<>(wishes);
        more.add(wish);
        return new Signals(marks, more, context);
    }

    public Signals in(Map<String, String> circumstances) {
        return new Signals(marks, wishes, circumstances);
    }

    /// The items whose latest verdict is this one.
    public BitSet marked(Verdict verdict) {
        BitSet marked = new BitSet();
        marks.forEach(mark -> marked.set(mark.item(), mark.verdict() == verdict));
        return marked;
    }

    /// The items that are not to be listed: all with a verdict but the liked ones.
    public BitSet unwanted() {
        BitSet unwanted = new BitSet();
        marks.forEach(mark -> unwanted.set(mark.item(), mark.verdict() != Verdict.LIKE));
        return unwanted;
    }
}
