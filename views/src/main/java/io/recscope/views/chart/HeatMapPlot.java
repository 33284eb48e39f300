package io.recscope.views.chart;

import java.awt.Graphics2D;
import java.awt.Paint;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.PaintScale;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import org.jfree.data.xy.DefaultXYZDataset;

/// Draws [HeatMap] in seven shades; the value stands in each cell that has room for it.
record HeatMapPlot(Pen pen) {
    XYPlot of(HeatMap chart) {
        int columns = chart.columns().size();
        int cells = chart.rows().size() * columns;
        double[][] values = new double[3][cells];
        for (int i = 0; i < cells; i++) {
            values[0][i] = i % columns;
            int row = i / columns;
            values[1][i] = row;
            values[2][i] = chart.cells().get(row).get(i % columns);
        }
        DefaultXYZDataset data = new DefaultXYZDataset();
        data.addSeries("", values);
        XYPlot plot = pen.calm(new XYPlot(data, names(chart.columns()), names(chart.rows()), renderer(chart)));
        plot.getRangeAxis().setInverted(true);
        plot.setRangeGridlinesVisible(false);
        plot.setDomainAxisLocation(AxisLocation.TOP_OR_LEFT);
        plot.addAnnotation(new Overlay((g2, plane) -> drawValues(g2, plane, chart)));
        return plot;
    }

    private SymbolAxis names(List<String> names) {
        SymbolAxis axis = new SymbolAxis("", names.stream().map(Pen::shortened).toArray(String[]::new));
        pen.calm(axis);
        axis.setTickLabelPaint(pen.color(Role.TEXT));
        axis.setGridBandsVisible(false);
        axis.setRange(new Range(-0.5, names.size() - 0.5));
        return axis;
    }

    private XYBlockRenderer renderer(HeatMap chart) {
        XYBlockRenderer renderer = new XYBlockRenderer();
        renderer.setBlockAnchor(RectangleAnchor.CENTER);
        renderer.setBlockWidth(0.96);
        renderer.setBlockHeight(0.92);
        renderer.setPaintScale(new Shades(least(chart), most(chart)));
        renderer.setDefaultToolTipGenerator((data, row, item) -> {
            int columns = chart.columns().size();
            return chart.rows().get(item / columns) + " · " + chart.columns().get(item % columns) + ": "
                    + chart.value()
                            .form()
                            .format(chart.cells().get(item / columns).get(item % columns));
        });
        return renderer;
    }

    private static DoubleStream defined(HeatMap chart) {
        return chart.cells().stream()
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue)
                .filter(Double::isFinite);
    }

    private static double least(HeatMap chart) {
        return defined(chart).min().orElse(0);
    }

    private static double most(HeatMap chart) {
        return defined(chart).max().orElse(1);
    }

    private static double share(double value, double least, double most) {
        return most > least ? (value - least) / (most - least) : 0.5;
    }

    /// From the least to the most value in equal steps.
    private final class Shades implements PaintScale {
        private final double least;
        private final double most;

        Shades(double least, double most) {
            this.least = least;
            this.most = most;
        }

        @Override
        public double getLowerBound() {
            return least;
        }

        @Override
        public double getUpperBound() {
            return most;
        }

        @Override
        public Paint getPaint(double value) {
            return Double.isNaN(value) ? pen.tint(Role.GRID, 90) : pen.color(Role.shade(share(value, least, most)));
        }
    }

    private void drawValues(Graphics2D g2, Overlay.Plane plane, HeatMap chart) {
        double width = plane.x(1) - plane.x(0);
        double least = least(chart);
        double most = most(chart);
        g2.setFont(pen.small());
        for (int row = 0; row < chart.rows().size(); row++) {
            for (int column = 0; column < chart.columns().size(); column++) {
                double value = chart.cells().get(row).get(column);
                String text = chart.value().form().format(value);
                if (Labels.width(pen.small(), text) < width - 4) {
                    Role upon = Role.upon(Role.shade(share(value, least, most)));
                    g2.setPaint(pen.color(Double.isNaN(value) ? Role.MUTED : upon));
                    TextUtils.drawAlignedString(
                            text, g2, (float) plane.x(column), (float) plane.y(row), TextAnchor.CENTER);
                }
            }
        }
    }
}
