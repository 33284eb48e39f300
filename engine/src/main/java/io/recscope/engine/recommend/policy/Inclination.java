package io.recscope.engine.recommend.policy;

/// How the latest choices weigh against all choices: nearness in meaning to both, in standard deviations over the
/// candidates, is added to the relevance.
///
/// The short-term profile halves an event's weight every `halfLife` events, the long-term one counts all alike.
public record Inclination(
        @Knob(low = 0, high = 3, does = "how much nearness to the user's profile counts; 0 is off")
        double strength,

        @Knob(low = 0, high = 1, does = "share of the short-term profile; the rest is the long-term one")
        double shortTerm,

        @Knob(low = 0.5, high = 50, does = "after so many events a choice counts half in the short-term profile")
        double halfLife) {
    public static final Inclination OFF = new Inclination(0, 0.7, 3);

    public Inclination {
        Knobs.check(Inclination.class, strength, shortTerm, halfLife);
    }

    boolean isOn() {
        return strength > 0;
    }
}
