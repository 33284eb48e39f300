package io.recscope.engine.experiment;

/// Something that makes an experiment's values doubtful, or that a reader of them must know.
///
/// @param kind what was found
/// @param count how many cases or events it concerns, at least 1
/// @param sentence what it means, with the first example where there is one
public record Finding(Kind kind, long count, String sentence) {

    /// What can be found, and how bad it is.
    public enum Kind {
        /// A test event itself is in the training part.
        TEST_EVENT_IN_TRAINING(true),
        /// An event with the same user, item and time as a test event is in the training part.
        DUPLICATE_ACROSS_CUT(true),
        /// The training part of a cut of time reaches into the test part.
        FUTURE_IN_TRAINING(true),
        /// A held-out user has events in the training part.
        HELD_OUT_USER_IN_TRAINING(true),
        /// A held-out item has events in the training part.
        HELD_OUT_ITEM_IN_TRAINING(true),
        /// Models learn from other users' events that are later than a test event, as leave-last-out has it.
        LATER_EVENTS_OF_OTHERS(false),
        /// A relevant item is in the input and can therefore not be listed.
        TARGET_SEEN(false);

        private final boolean leak;

        Kind(boolean leak) {
            this.leak = leak;
        }

        /// Whether what is asked is given away, so that values come out too good.
        public boolean isLeak() {
            return leak;
        }
    }
}
