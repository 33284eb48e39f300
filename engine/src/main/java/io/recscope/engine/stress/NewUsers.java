package io.recscope.engine.stress;

import io.recscope.engine.data.Interactions;

/// Of each test user only the first events are known.
///
/// With the events of other users, models may have learned from the later ones of these; a split that holds users out
/// of training altogether excludes that. Source: the "Given n" protocol of Breese, Heckerman and Kadie, "Empirical
/// Analysis of Predictive Algorithms for Collaborative Filtering", UAI 1998.
///
/// @param known number of events that are known, from 0 on; users who have fewer keep all
public record NewUsers(int known) implements Disturbance {
    public NewUsers {
        Strength.count(Kind.NEW_USERS, known);
    }

    /// @throws io.recscope.engine.fault.BadUsage when it is no whole number from 0 on
    static NewUsers of(double known) {
        return new NewUsers(Strength.count(Kind.NEW_USERS, known));
    }

    @Override
    public double strength() {
        return known;
    }

    @Override
    public Interactions applied(Log log, long seed) {
        return new Changed(
                log.events(),
                (user, history) ->
                        log.testUsers().get(user) ? history.first(Math.min(known, history.size())) : history);
    }
}
