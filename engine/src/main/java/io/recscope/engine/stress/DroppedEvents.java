package io.recscope.engine.stress;

import io.recscope.engine.data.Interactions;

/// Events are lost on their way into the log: a share of all, drawn evenly.
///
/// Source: Oh et al., "Rank List Sensitivity of Recommender Systems to Interaction Perturbations", CIKM 2022;
/// Betello et al., "Investigating the Robustness of Sequential Recommender Systems Against Training Data
/// Perturbations", ECIR 2024.
///
/// @param share of the events that are lost, from 0 to 1
public record DroppedEvents(double share) implements Disturbance {
    public DroppedEvents {
        Strength.share(Kind.DROPPED_EVENTS, share);
    }

    @Override
    public double strength() {
        return share;
    }

    @Override
    public Interactions applied(Log log, long seed) {
        return without(log.events(), Math.round(share * log.events().size()), seed);
    }

    /// The events without as many of them, drawn evenly.
    static Interactions without(Interactions events, long dropped, long seed) {
        if (dropped == 0) {
            return events;
        }
        Lots lots = Lots.of(events, dropped, seed);
        return new Changed(events, (user, history) -> history.filter(event -> !lots.chosen(user, event)));
    }
}
