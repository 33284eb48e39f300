package io.recscope.engine.recommend.policy;

/// How much the user's own words and verdicts move the list. It acts only where something was said.
///
/// A wish adds `wishes · weight · affinity`, see [io.recscope.engine.recommend.Wish]. Each liked item lifts the
/// others by their nearness in meaning, each disliked one lowers them, `verdicts` a standard deviation; items
/// disliked, seen or not wanted now leave the list.
public record Listening(
        @Knob(low = 0, high = 5, does = "how much a typed wish counts")
        double wishes,

        @Knob(low = 0, high = 5, does = "how much items near to liked or disliked ones move")
        double verdicts) {
    public static final Listening USUAL = new Listening(1, 0.5);

    public Listening {
        Knobs.check(Listening.class, wishes, verdicts);
    }
}
