package io.recscope.engine.recommend.policy;

/// What speaks for an item of which little is known.
///
/// An item with `n` training events, fewer than `events`, gets `(1 − n / events) · content · nearness`,
/// nearness being that of its text to what the user chose in standard deviations over the candidates, and
/// `bonus · decay^n` on top, so that it is shown and becomes known.
public record NewItems(
        @Knob(low = 0, high = 50, does = "an item with fewer training events is new; 0 is off")
        int events,

        @Knob(low = 0, high = 3, does = "weight of nearness in meaning")
        double content,

        @Knob(low = 0, high = 5, does = "bonus of an item nobody chose yet")
        double bonus,

        @Knob(low = 0, high = 1, does = "what is left of the bonus after each event")
        double decay) {
    public static final NewItems OFF = new NewItems(0, 1, 1, 0.7);

    public NewItems {
        Knobs.check(NewItems.class, events, content, bonus, decay);
    }

    boolean isOn() {
        return events > 0;
    }
}
