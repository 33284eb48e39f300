package io.recscope.engine.recommend.policy;

/// What the moment says: how much more often an item, or its category, was chosen at this time of day, on this
/// weekday, in this season, or under the same value of a context column than at any time.
///
/// Added is `strength · Σ ln((n_iv + m · p_v) / (n_i · p_v + m · p_v))`, with `n_iv` events of the item under
/// the value, `p_v` the value's share of all events and `m` the shrinkage: an item nobody chose keeps 0.
public record Circumstances(
        @Knob(low = 0, high = 3, does = "how much the moment counts; 0 is off")
        double strength,

        @Knob(low = 1, high = 1000, does = "imagined events without preference that each item starts with")
        double shrinkage,

        boolean daytime,
        boolean weekday,
        boolean season,
        boolean columns) {
    public static final Circumstances OFF = new Circumstances(0, 50, true, true, true, true);

    public Circumstances {
        Knobs.check(Circumstances.class, strength, shrinkage, daytime, weekday, season, columns);
        Knobs.require(
                strength == 0 || daytime || weekday || season || columns,
                "The context counts and nothing of it is looked at",
                "Choose daytime, weekday, season or columns, or set context.strength=0.");
    }

    boolean isOn() {
        return strength > 0;
    }
}
