package io.recscope.views.chart;

import java.util.stream.DoubleStream;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.DefaultCategoryDataset;

/// Draws [Bars].
record BarsPlot(Pen pen) {
    CategoryPlot of(Bars bars) {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (Bars.Series series : bars.series()) {
            for (int i = 0; i < bars.categories().size(); i++) {
                Measured value = series.values().get(i);
                data.addValue(
                        value.defined() ? value.value() : null,
                        series.name(),
                        bars.categories().get(i));
            }
        }
        boolean right = bars.direction() == Bars.Direction.RIGHT;
        ValueAxis values = pen.axis(bars.value());
        values.setRange(Extent.fromZero(values(bars), right ? 0.16 : 0.1));
        if (right) {
            values.setTickLabelInsets(new RectangleInsets(3, 14, 3, 14));
        }
        CategoryAxis names = pen.names();
        names.setLowerMargin(0.02);
        names.setUpperMargin(0.02);
        names.setCategoryMargin(bars.series().size() == 1 ? 0.32 : 0.24);
        CategoryPlot plot = pen.calm(new CategoryPlot(data, names, values, new IntervalBars(bars, pen)));
        plot.setOrientation(right ? PlotOrientation.HORIZONTAL : PlotOrientation.VERTICAL);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        return plot;
    }

    private static DoubleStream values(Bars bars) {
        return bars.series().stream()
                .flatMap(series -> series.values().stream())
                .flatMapToDouble(value -> DoubleStream.of(value.low(), value.high()));
    }
}
