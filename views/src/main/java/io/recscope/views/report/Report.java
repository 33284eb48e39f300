package io.recscope.views.report;

import io.recscope.views.text.Language;
import java.util.List;

/// A document that states what was found. All its texts are plain text, never markup.
///
/// @param about one or two sentences under the title; may be empty
/// @param facts the figures a reader should see first
public record Report(String title, String about, Language language, List<Fact> facts, List<Section> sections) {
    public Report {
        facts = List.copyOf(facts);
        sections = List.copyOf(sections);
    }

    /// A figure with its name.
    ///
    /// @param value as it is to be read, with unit
    /// @param note what it is measured against; may be empty
    public record Fact(String name, String value, String note) {}

    /// A chapter.
    ///
    /// @param about an opening sentence; may be empty
    public record Section(String title, String about, List<Block> blocks) {
        public Section {
            blocks = List.copyOf(blocks);
        }
    }
}
