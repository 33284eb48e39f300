package io.recscope.views.chart;

import io.recscope.views.text.Words;

/// How much of the data is in view: `part` of `whole` things, so that nothing is left out in silence.
///
/// @param things what is counted, plural, for example `items`
public record Shown(long part, long whole, String things) {
    public Shown {
        if (part < 0 || part > whole) {
            throw new IllegalArgumentException(part + " of " + whole);
        }
    }

    public static Shown all(long whole, String things) {
        return new Shown(whole, whole, things);
    }

    /// "12 of 3,416 items shown", or "all 3,416 items shown".
    public String in(Words words) {
        return part == whole ? words.text("shown.all", whole, things) : words.text("shown.part", part, whole, things);
    }
}
