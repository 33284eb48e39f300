package io.recscope.engine.recommend.policy;

/// How unlike each other the items of a list shall be.
///
/// @param perAspect how many of every ten places one aspect may have; 0 is any number. Where the tail is placed
///     last ([LongTail.Placing#LAST]) the tens are the first ten, the next ten and so on, or else any ten in a row
public record Diversity(
        Method method,

        @Knob(low = 0, high = 1, does = "0 is relevance alone, 1 variety alone")
        double strength,

        Likeness likeness,

        @Knob(low = 0, high = 10, does = "the most items of one category in ten places; 0 is off")
        int perAspect) {
    public static final Diversity OFF = new Diversity(Method.NONE, 0.3, Likeness.FEATURES, 0);

    /// The ways to choose a list.
    public enum Method {
        /// The most relevant ones.
        NONE,
        /// Maximal marginal relevance (Carbonell and Goldstein, SIGIR 1998).
        MMR,
        /// Determinantal point process, greedy (Chen, Zhang and Zhou, NeurIPS 2018).
        DPP,
        /// Explicit aspects (Santos, Macdonald and Ounis, WWW 2010).
        XQUAD,
        /// Calibration to the user's aspects (Steck, RecSys 2018).
        CALIBRATED
    }

    /// What makes two items alike.
    public enum Likeness {
        /// Common categories, or words of the title in a catalogue without categories.
        FEATURES,
        /// The meaning of their texts.
        MEANING
    }

    public Diversity {
        Knobs.check(Diversity.class, method, strength, likeness, perAspect);
    }

    boolean isOn() {
        return (method != Method.NONE && strength > 0) || perAspect > 0;
    }
}
