package io.recscope.engine.explain;

import io.recscope.engine.language.TextParts;
import io.recscope.engine.recommend.Signals;
import io.recscope.engine.recommend.Wish;
import java.util.List;

/// One piece of what a recommendation rests on, which can be left out while all else stays: a player among whom the
/// worth is shared.
public sealed interface Evidence {

    /// What it is called in pictures and tables; not necessarily unique.
    String name();

    /// Which kind of evidence it is.
    Kind kind();

    /// Some of the history's events.
    ///
    /// @param name the item's title for a single event, else what they have in common
    /// @param events their numbers in the history, ascending; at least one
    record Events(String name, List<Integer> events) implements Evidence {
        public Events {
            events = List.copyOf(events);
            if (events.isEmpty()) {
                throw new IllegalArgumentException("evidence of no event");
            }
        }

        @Override
        public Kind kind() {
            return Kind.EVENTS;
        }
    }

    /// A part of the recommended item's text: a word, or a field such as its title.
    ///
    /// @param kind [Kind#WORDS] or [Kind#FIELDS]
    /// @param name the word, or the field's content
    /// @param field that it stands in
    /// @param number its place among the parts of the text, from 0
    record Text(Kind kind, String name, TextParts.Field field, int number) implements Evidence {}

    /// What is known of the moment, such as the device.
    record Circumstance(String column, String value) implements Evidence {
        @Override
        public String name() {
            return column + " = " + value;
        }

        @Override
        public Kind kind() {
            return Kind.CONTEXT;
        }
    }

    /// A verdict on an item.
    ///
    /// @param name the item's title
    record Judged(String name, Signals.Mark mark) implements Evidence {
        @Override
        public Kind kind() {
            return Kind.SAID;
        }
    }

    /// A wish.
    record Wished(Wish wish) implements Evidence {
        @Override
        public String name() {
            return wish.text();
        }

        @Override
        public Kind kind() {
            return Kind.SAID;
        }
    }

    /// A stage of the policy.
    ///
    /// @param name of the stage, as in traces
    record Governing(String name) implements Evidence {
        @Override
        public Kind kind() {
            return Kind.STAGES;
        }
    }
}
