package io.recscope.views.chart;

/// What stands over a chart.
///
/// @param title what is shown, a noun clause
/// @param note how to read it, a sentence; empty when the title says it
/// @param shown how much of the data the picture shows
public record Heading(String title, String note, Shown shown) {
    public Heading {
        if (title.isBlank()) {
            throw new IllegalArgumentException("a chart needs a title");
        }
    }

    /// The same over a picture that shows another part.
    Heading showing(long part, long whole) {
        return new Heading(title, note, new Shown(part, whole, shown.things()));
    }
}
