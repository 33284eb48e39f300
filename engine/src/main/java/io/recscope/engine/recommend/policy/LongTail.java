package io.recscope.engine.recommend.policy;

/// What the list owes to the items that few chose. Head, middle and tail are those of [Facts#tier].
///
/// @param placing where the guaranteed share stands
/// @param swaps whether each disliked or unwanted head item, and each liked tail item, gives one more place of ten to
///     the tail
public record LongTail(
        @Knob(
                low = 0,
                high = 3,
                does = "what the most popular item loses; others lose less by their popularity's logarithm")
        double discount,

        @Knob(low = 0, high = 1, does = "share of the list that tail items have at least")
        double share,

        Placing placing,

        @Knob(low = 0.001, high = 1, does = "share of a population's lists that may hold the same item; 1 is off")
        double cap,

        boolean swaps) {
    public static final LongTail OFF = new LongTail(0, 0, Placing.EVEN, 1, false);

    /// Where in a list the places of the tail are.
    public enum Placing {
        /// Every beginning of a list has its share.
        EVEN,
        /// Each ten places have their share, and so has what a list has beyond its last ten. Discount and share say
        /// which items these are; among themselves the most relevant stands on top.
        LAST
    }

    public LongTail {
        Knobs.check(LongTail.class, discount, share, placing, cap, swaps);
    }

    boolean isOn() {
        return discount > 0 || share > 0 || cap < 1 || swaps;
    }
}
