package io.recscope.engine.explain.population;

import java.util.Map;

/// A part of a tree: a question with two parts below it, or an answer. Immutable.
public sealed interface Branch {

    /// Users in this part from whom the tree was learned.
    int users();

    /// A question.
    ///
    /// @param column what is asked of
    /// @param threshold a history goes to `high` when it has more than this, else to `low`
    record Question(Column column, double threshold, int users, Branch low, Branch high) implements Branch {}

    /// An answer.
    ///
    /// @param label the most frequent one, of equally frequent ones the first by name; empty where nobody is
    /// @param labels how many users have each, by name
    record Answer(String label, int users, Map<String, Integer> labels) implements Branch {
        public Answer {
            labels = Map.copyOf(labels);
        }
    }

    /// A number of a history.
    ///
    /// @param kind of number
    /// @param feature whose share it is; [Feature#NONE] for other kinds
    record Column(Kind kind, Feature feature) {
        private static final Feature OTHER = new Feature(Feature.NONE, "");

        static Column of(Kind kind) {
            return new Column(kind, OTHER);
        }

        double of(Outline outline) {
            return switch (kind) {
                case EVENTS -> outline.events();
                case RECENCY -> outline.recency();
                case HEAD_SHARE -> outline.headShare();
                case SHARE -> outline.share(feature.number());
            };
        }

        /// As in a rule.
        public String name() {
            return switch (kind) {
                case EVENTS -> "events";
                case RECENCY -> "days since the last event";
                case HEAD_SHARE -> "share of the head";
                case SHARE -> "share of '" + feature.name() + "'";
            };
        }
    }

    /// The kinds of numbers that a tree asks of.
    enum Kind {
        /// Length of the history.
        EVENTS,
        /// Days since the last event.
        RECENCY,
        /// Share of events whose items are of the head.
        HEAD_SHARE,
        /// Share of events of a feature.
        SHARE
    }
}
