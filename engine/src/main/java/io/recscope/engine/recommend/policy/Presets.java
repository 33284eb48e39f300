package io.recscope.engine.recommend.policy;

import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.fault.NearNames;
import java.util.List;

/// Policies that have a name, to begin with.
public final class Presets {
    private Presets() {}

    /// All of them, the one that does nothing first.
    public static List<Policy> all() {
        return List.of(
                Policy.OFF,
                Policy.OFF.with(new LongTail(0.3, 0.2, 1, true)).named("long-tail"),
                Policy.OFF
                        .with(new Diversity(Diversity.Method.MMR, 0.3, Diversity.Likeness.FEATURES, 0))
                        .named("diverse"),
                Policy.OFF
                        .with(new Diversity(Diversity.Method.CALIBRATED, 0.3, Diversity.Likeness.FEATURES, 0))
                        .named("calibrated"),
                Policy.OFF
                        .with(new LongTail(0, 0.2, 1, true))
                        .with(new Diversity(Diversity.Method.MMR, 0.3, Diversity.Likeness.FEATURES, 0))
                        .named("discovery"),
                Policy.OFF
                        .with(new ColdStart(5, 0.2, ColdStart.Basis.RECENT, 0.2, 0.3, 0.3))
                        .named("new-users"),
                Policy.OFF.with(new NewItems(5, 1, 1, 0.7)).named("fresh"));
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
