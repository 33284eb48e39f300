package io.recscope.engine.recommend;

import io.recscope.engine.data.UserHistory;
import java.util.BitSet;
import java.util.Set;

/// Which items may be recommended.
public sealed interface Scope {

    /// Every item of the catalog.
    record All() implements Scope {}

    /// Every item that does not occur in the history; the usual scope.
    record Unseen() implements Scope {}

    /// These items, whether seen or not.
    record Only(Set<Integer> items) implements Scope {
        public Only {
            items = Set.copyOf(items);
        }
    }

    /// Every item but these, whether seen or not.
    record Without(Set<Integer> items) implements Scope {
        public Without {
            items = Set.copyOf(items);
        }
    }

    /// The items in scope.
    ///
    /// @param catalogSize number of items there are; items beyond it are ignored
    default BitSet items(UserHistory history, int catalogSize) {
        BitSet allowed = new BitSet(catalogSize);
        if (!(this instanceof Only)) {
            allowed.set(0, catalogSize);
        }
        switch (this) {
            case All() -> {}
            case Unseen() -> {
                for (int event = 0; event < history.size(); event++) {
                    allowed.clear(history.item(event));
                }
            }
            case Only(Set<Integer> items) -> items.forEach(allowed::set);
            case Without(Set<Integer> items) -> items.forEach(allowed::clear);
        }
        allowed.clear(catalogSize, Math.max(catalogSize, allowed.length()));
        return allowed;
    }
}
