package io.recscope.views.explain;

import io.recscope.engine.explain.Counterfactual;
import io.recscope.engine.explain.Evidence;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/// What if the history were another one: some events never happened, or one more did.
///
/// @param removed numbers of events
/// @param added dense id of the item of one more event, at the end
record Change(Set<Integer> removed, OptionalInt added) {
    static final Change NONE = new Change(Set.of(), OptionalInt.empty());

    Change {
        removed = Set.copyOf(removed);
    }

    boolean isNone() {
        return equals(NONE);
    }

    /// Without some events, too; with them again when all of them are removed already. An added event goes.
    Change toggled(List<Integer> events) {
        TreeSet<Integer> other = new TreeSet<>(removed);
        if (!other.addAll(events)) {
            events.forEach(other::remove);
        }
        return new Change(other, OptionalInt.empty());
    }

    /// The change that a counterfactual is about; empty where it takes away what is no event.
    static Optional<Change> of(Counterfactual one, List<Evidence> evidence) {
        if (one.added() >= 0) {
            return Optional.of(new Change(Set.of(), OptionalInt.of(one.added())));
        }
        Set<Integer> events = new TreeSet<>();
        for (int number : one.removed()) {
            if (!(evidence.get(number) instanceof Evidence.Events piece)) {
                return Optional.empty();
            }
            events.addAll(piece.events());
        }
        return Optional.of(new Change(events, OptionalInt.empty()));
    }
}
