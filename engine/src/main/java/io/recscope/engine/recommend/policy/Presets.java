package io.recscope.engine.recommend.policy;

import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.fault.NearNames;
import io.recscope.engine.recommend.policy.Diversity.Likeness;
import io.recscope.engine.recommend.policy.Diversity.Method;
import java.util.List;

/// Policies that have a name, to begin with.
///
/// Those of the tail and of variety were chosen on validation events of Online Retail II with `ease`:
/// `discovery` gives tail items almost four times the places, and lists whose items are 30 % less alike, for 2
/// % of NDCG@10.
///
/// `deep-discovery` was chosen on validation events of Amazon Beauty with the usual fusion, for catalogues
/// whose lists hold many tail items already: on test events it gives the tail 1.8 times its places for 6.5 % of
/// NDCG@10.
///
/// `new-users` was chosen among 24 settings for those who came to Online Retail II after 60 % of its events,
/// with the usual fusion; its gain for users without events is small.
public final class Presets {
    private static final LongTail TAIL = new LongTail(0, 0.2, LongTail.Placing.EVEN, 1, true);

    private Presets() {}

    /// All of them, the one that does nothing first.
    public static List<Policy> all() {
        return List.of(
                Policy.OFF,
                Policy.OFF.with(TAIL).named("long-tail"),
                Policy.OFF.with(dpp(0.2)).named("diverse"),
                Policy.OFF
                        .with(new Diversity(Method.CALIBRATED, 0.1, Likeness.FEATURES, 0))
                        .named("calibrated"),
                Policy.OFF.with(TAIL).with(dpp(0.15)).named("discovery"),
                Policy.OFF
                        .with(new ColdStart(3, 0.2, ColdStart.Basis.SEGMENT, 0.2, 0.3, 0.1))
                        .with(new Listening(0.25, 0.5))
                        .named("new-users"),
                Policy.OFF
                        .with(new LongTail(2.95, 0.4, LongTail.Placing.LAST, 1, true))
                        .with(dpp(0.18))
                        .named("deep-discovery"),
                Policy.OFF.with(new NewItems(5, 1, 1, 0.7)).named("fresh"));
    }

    private static Diversity dpp(double strength) {
        return new Diversity(Method.DPP, strength, Likeness.FEATURES, 0);
    }

    public static List<String> names() {
        return all().stream().map(Policy::name).toList();
    }

    /// The policy of a name.
    ///
    /// @throws BadUsage when there is none
    public static Policy named(String name) {
        return all().stream()
                .filter(policy -> policy.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new BadUsage("There is no policy '" + name + "'", "", NearNames.remedy(name, names())));
    }
}
