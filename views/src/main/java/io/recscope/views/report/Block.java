package io.recscope.views.report;

import io.recscope.views.chart.Chart;
import java.util.List;

/// A piece of a report's section.
public sealed interface Block {

    /// A heading within a section.
    record Heading(String title) implements Block {}

    /// Running text.
    record Paragraph(String text) implements Block {}

    /// A row of figures.
    record KeyFacts(List<Report.Fact> facts) implements Block {
        public KeyFacts {
            facts = List.copyOf(facts);
        }
    }

    /// A chart with its caption, its data as a table, and downloads.
    record Figure(Chart chart) implements Block {}

    /// Small charts side by side, where there is room.
    record Pair(List<Figure> figures) implements Block {
        public Pair {
            figures = List.copyOf(figures);
        }
    }

    /// Rows of cells; see [Table].
    record Tabular(Table table) implements Block {}

    /// What was found in data, gravest first as given.
    record Findings(List<Finding> findings) implements Block {
        public Findings {
            findings = List.copyOf(findings);
        }
    }

    /// A ranked list that explains itself.
    record Recommendations(RankedList list) implements Block {}

    /// How the figures came about: names and values to be compared letter by letter.
    record Provenance(List<Report.Fact> facts) implements Block {
        public Provenance {
            facts = List.copyOf(facts);
        }
    }

    /// A line to be typed at a command line, with a button that copies it.
    record CommandLine(String text) implements Block {}

    /// A remark that must not be missed.
    record Notice(Severity severity, String title, String text) implements Block {}
}
