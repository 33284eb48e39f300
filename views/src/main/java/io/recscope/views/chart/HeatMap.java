package io.recscope.views.chart;

import java.util.List;

/// A table of values as shades, with the value in each cell.
///
/// @param cells by row, then column; NaN is an empty cell
public record HeatMap(
        Heading heading, Axis value, List<String> rows, List<String> columns, List<List<Double>> cells, Shading shading)
        implements Chart {

    /// What the shades mean.
    public enum Shading {
        /// From the least value to the most.
        LEAST_TO_MOST,
        /// Clear at zero, blue above it and orange below it, equally strong at equal distance: for what pushes up or
        /// down.
        AROUND_ZERO
    }

    /// Shaded from the least value to the most.
    public HeatMap(Heading heading, Axis value, List<String> rows, List<String> columns, List<List<Double>> cells) {
        this(heading, value, rows, columns, cells, Shading.LEAST_TO_MOST);
    }

    public HeatMap {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        cells = cells.stream().map(List::copyOf).toList();
        Distinct.check("rows", rows);
        Distinct.check("columns", columns);
        int width = columns.size();
        if (cells.size() != rows.size() || cells.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("cells must be " + rows.size() + " rows of " + width);
        }
    }
}
