package io.recscope.engine.stress;

import io.recscope.engine.data.Interactions;
import io.recscope.engine.data.UserHistory;
import java.util.Arrays;

/// Fewer events: a share is kept, drawn evenly.
///
/// Source: Sarwar et al., "Item-Based Collaborative Filtering Recommendation Algorithms", WWW 2001, where the
/// share of training data is varied from 20 to 90 %.
///
/// @param kept share of the events that remain, from 0 to 1; rounded
/// @param of what it is a share
public record Sparsity(double kept, Of of) implements Disturbance {
    /// What the share is taken of.
    public enum Of {
        /// All events together; some users may lose all of theirs.
        ALL,
        /// Each user's events; everybody keeps at least one.
        EACH_USER
    }

    public Sparsity {
        Strength.share(of == Of.ALL ? Kind.SPARSITY : Kind.SPARSITY_BY_USER, kept);
    }

    @Override
    public double strength() {
        return kept;
    }

    @Override
    public Interactions applied(Log log, long seed) {
        Interactions events = log.events();
        if (kept == 1) {
            return events;
        }
        return switch (of) {
            case ALL -> DroppedEvents.without(events, events.size() - Math.round(kept * events.size()), seed);
            case EACH_USER -> new Changed(events, (user, history) -> thinned(history, Lots.ticket(seed, user)));
        };
    }

    private UserHistory thinned(UserHistory history, long seed) {
        int n = history.size();
        int remaining = Math.max(1, (int) Math.round(kept * n));
        if (n <= remaining) {
            return history;
        }
        long[] tickets = new long[n];
        Arrays.setAll(tickets, event -> Lots.ticket(seed, event));
        Arrays.sort(tickets);
        long last = tickets[remaining - 1];
        return history.filter(event -> Lots.ticket(seed, event) <= last);
    }
}
