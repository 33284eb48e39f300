package io.recscope.views.chart;

import java.util.List;

/// Lorenz curves: the share of all occurrences that the rarest share of things holds, beside perfect equality.
///
/// @param things what is counted, plural
public record Lorenz(Heading heading, String things, List<Curve> curves) implements Chart {

    public record Curve(String name, Frequencies counts) {}

    public Lorenz {
        curves = List.copyOf(curves);
        Distinct.check("curves", curves.stream().map(Curve::name).toList());
    }
}
