package io.recscope.views.report;

import io.recscope.views.chart.Shown;
import java.util.List;

/// Something found in data.
///
/// @param count how many of how many
/// @param detail what it means, a sentence; may be empty
/// @param examples a few, as they stand in the data
public record Finding(
        Severity severity, String title, Shown count, String detail, List<String> examples, Repair repair) {
    public Finding {
        examples = List.copyOf(examples);
    }

    /// What can be done about it.
    ///
    /// @param what the proposal; empty when nothing need be done
    /// @param effect what it would change, measured beforehand; may be empty
    public record Repair(String what, String effect) {
        public static final Repair NONE = new Repair("", "");
    }
}
