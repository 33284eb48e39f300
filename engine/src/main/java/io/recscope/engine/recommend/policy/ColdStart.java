package io.recscope.engine.recommend.policy;

/// What speaks for a user of whom little is known.
///
/// With `n` events, the model's relevance counts `min(1, n / events)` and the sources below have the rest, each
/// by its weight among those that can say something; so the list moves over to the model event by event. Without
/// events nothing but popularity and answers can speak.
///
/// @param popularity weight of what is popular
/// @param basis among whom, and when
/// @param content weight of items whose text or category is near to what the user chose
/// @param community weight of what the users chose next who chose the same
/// @param onboarding weight of the answers given at the start: liked items, disliked items, wishes
public record ColdStart(
        @Knob(low = 0, high = 50, does = "below this many events of the user other sources speak; 0 is off")
        int events,

        @Knob(low = 0, high = 1, does = "weight of popular items")
        double popularity,

        Basis basis,

        @Knob(low = 0, high = 1, does = "weight of items near to the user's in meaning")
        double content,

        @Knob(low = 0, high = 1, does = "weight of what like users chose")
        double community,

        @Knob(low = 0, high = 1, does = "weight of answers given at the start")
        double onboarding) {
    public static final ColdStart OFF = new ColdStart(0, 0.2, Basis.RECENT, 0.2, 0.3, 0.3);

    /// Whose choices make an item popular.
    public enum Basis {
        /// Everybody's.
        OVERALL,
        /// Everybody's, of late.
        RECENT,
        /// Those of users with the same attributes; everybody's where there are none.
        SEGMENT
    }

    public ColdStart {
        Knobs.check(ColdStart.class, events, popularity, basis, content, community, onboarding);
        Knobs.require(
                events == 0 || popularity + content + community + onboarding > 0,
                "Users of fewer than " + events + " events get other sources, and all of these have the weight 0",
                "Give popularity, content, community or onboarding a weight, or set coldStart.events=0.");
    }

    boolean isOn() {
        return events > 0;
    }
}
