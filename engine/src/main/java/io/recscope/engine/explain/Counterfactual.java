package io.recscope.engine.explain;

import java.util.List;

/// The least that would change what was recommended, as seen by asking the model again.
///
/// @param change what happens to the item
/// @param removed numbers of the evidence that is taken away, ascending; empty where something is added
/// @param added dense id of the item whose event is added at the end of the history, −1 where something is taken away
/// @param rankBefore the item's place among itself and its rivals as it is, from 1
/// @param rankAfter its place after the change
/// @param smallest whether every smaller set was tried and does less; where not, no member of this set can be spared
public record Counterfactual(
        Change change, List<Integer> removed, int added, int rankBefore, int rankAfter, boolean smallest) {
    public Counterfactual {
        removed = List.copyOf(removed);
    }

    /// What happens to the item.
    public enum Change {
        /// It leaves the list.
        LEAVES,
        /// It comes into the list.
        ENTERS
    }
}
