package io.recscope.views.chart;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What was tried to have more of two things at once, against leaving everything as it is.
///
/// More is better on both axes. The front is the line through those that nothing else shown beats: no other is as
/// good in both and better in one; it goes by values, not by intervals. What is undefined on an axis is on no front.
///
/// @param unchanged what everything is measured against; it may be on the front itself
/// @param tried everything else; those of a group stand out in the colour of the group, which is one at most
public record Front(Heading heading, Axis x, Axis y, Scatter.Dot unchanged, List<Scatter.Dot> tried) implements Chart {
    public Front {
        tried = List.copyOf(tried);
        Distinct.check(
                "dots",
                Stream.concat(Stream.of(unchanged), tried.stream())
                        .map(Scatter.Dot::name)
                        .toList());
    }

    /// The front, from the least x to the most.
    public List<Scatter.Dot> best() {
        return all().filter(dot -> dot.x().defined() && dot.y().defined())
                .filter(dot -> all().noneMatch(other -> dominates(other, dot)))
                .sorted(Comparator.comparingDouble(dot -> dot.x().value()))
                .toList();
    }

    private Stream<Scatter.Dot> all() {
        return Stream.concat(Stream.of(unchanged), tried.stream());
    }

    private static boolean dominates(Scatter.Dot other, Scatter.Dot dot) {
        double right = other.x().value() - dot.x().value();
        double above = other.y().value() - dot.y().value();
        return right >= 0 && above >= 0 && right + above > 0;
    }
}
