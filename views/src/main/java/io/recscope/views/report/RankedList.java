package io.recscope.views.report;

import io.recscope.views.chart.NumberForm;
import java.util.List;

/// A ranked list of items, each with the steps that brought it to its rank.
///
/// @param title for whom or what it is
/// @param about what was known when it was made; may be empty
public record RankedList(String title, String about, NumberForm form, List<Entry> entries) {
    public RankedList {
        entries = List.copyOf(entries);
    }

    /// An item of the list.
    ///
    /// @param detail id or categories; may be empty
    public record Entry(int rank, String title, String detail, double score, List<Step> steps) {
        public Entry {
            steps = List.copyOf(steps);
        }
    }

    /// What one stage did.
    ///
    /// @param stage its name
    /// @param what the reason in words
    /// @param rank after the stage
    /// @param score after the stage
    /// @param shares what the score is the sum of; may be empty
    public record Step(String stage, String what, int rank, double score, List<Share> shares) {
        public Step {
            shares = List.copyOf(shares);
        }
    }

    /// What one member of a stage adds to a score.
    ///
    /// @param rank the item's place if the member alone had ranked; 0 when it can say nothing
    public record Share(String member, int rank, double score) {}
}
