package io.recscope.engine.stress;

import io.recscope.engine.data.Interactions;
import io.recscope.engine.data.UserHistory;

/// Of each test user only a few events are known.
///
/// The targets stay, so with the first events known, what is asked may lie long after them: the curve shows
/// both how few and how old the events are. With the latest known it shows how few alone. Items of forgotten
/// events count as not seen. Models may have learned from the forgotten events; a split that holds users out of
/// training altogether excludes that. Source: the "Given n" protocol of Breese, Heckerman and Kadie, "Empirical
/// Analysis of Predictive Algorithms for Collaborative Filtering", UAI 1998.
///
/// @param known number of events that are known, from 0 on; users who have fewer keep all
/// @param which events these are
public record NewUsers(int known, Which which) implements Disturbance {
    /// Which events of a user are known.
    public enum Which {
        /// His first ones, as of somebody who just came.
        FIRST,
        /// His latest ones, as where nothing older is kept.
        LATEST
    }

    public NewUsers {
        Strength.count(kind(which), known);
    }

    /// @throws io.recscope.engine.fault.BadUsage when it is no whole number from 0 on
    static NewUsers of(double known, Which which) {
        return new NewUsers(Strength.count(kind(which), known), which);
    }

    private static Kind kind(Which which) {
        return which == Which.FIRST ? Kind.NEW_USERS : Kind.SHORT_HISTORIES;
    }

    @Override
    public double strength() {
        return known;
    }

    @Override
    public Interactions applied(Log log, long seed) {
        return new Changed(log.events(), (user, history) -> log.testUsers().get(user) ? cut(history) : history);
    }

    private UserHistory cut(UserHistory history) {
        int remaining = Math.min(known, history.size());
        int first = which == Which.FIRST ? 0 : history.size() - remaining;
        return history.filter(event -> event >= first && event < first + remaining);
    }
}
