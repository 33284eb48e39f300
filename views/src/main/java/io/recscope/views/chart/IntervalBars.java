package io.recscope.views.chart;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;

/// Bars with a whisker for the interval and the value behind it.
final class IntervalBars extends BarRenderer {
    private final transient Bars bars;
    private final transient Pen pen;

    IntervalBars(Bars bars, Pen pen) {
        this.bars = bars;
        this.pen = pen;
        setBarPainter(new StandardBarPainter());
        setShadowVisible(false);
        setDrawBarOutline(false);
        setItemMargin(0.1);
        setMaximumBarWidth(0.12);
        for (int i = 0; i < bars.series().size(); i++) {
            setSeriesPaint(i, pen.color(Role.series(i)));
        }
        setDefaultToolTipGenerator((data, row, column) -> bars.categories().get(column) + " · "
                + bars.series().get(row).name() + ": " + bars.value().form().format(measured(row, column)));
    }

    private Measured measured(int row, int column) {
        return bars.series().get(row).values().get(column);
    }

    @Override
    public void drawItem(
            Graphics2D g2,
            CategoryItemRendererState state,
            Rectangle2D area,
            CategoryPlot plot,
            CategoryAxis domainAxis,
            ValueAxis rangeAxis,
            CategoryDataset dataset,
            int row,
            int column,
            int pass) {
        super.drawItem(g2, state, area, plot, domainAxis, rangeAxis, dataset, row, column, pass);
        Measured value = measured(row, column);
        if (!value.defined()) {
            return;
        }
        double middle = calculateBarW0(plot, plot.getOrientation(), area, domainAxis, state, row, column)
                + state.getBarWidth() / 2;
        double low = rangeAxis.valueToJava2D(value.low(), area, plot.getRangeAxisEdge());
        double high = rangeAxis.valueToJava2D(value.high(), area, plot.getRangeAxisEdge());
        if (!value.exact()) {
            drawWhisker(g2, middle, low, high);
        }
        drawValue(g2, value, middle, high, state.getBarWidth());
    }

    private void drawWhisker(Graphics2D g2, double middle, double low, double high) {
        boolean up = bars.direction() == Bars.Direction.UP;
        g2.setStroke(Pen.WHISKER);
        g2.setPaint(pen.color(Role.TEXT));
        g2.draw(up ? new Line2D.Double(middle, low, middle, high) : new Line2D.Double(low, middle, high, middle));
        for (double end : new double[] {low, high}) {
            g2.draw(
                    up
                            ? new Line2D.Double(middle - 3, end, middle + 3, end)
                            : new Line2D.Double(end, middle - 3, end, middle + 3));
        }
    }

    private void drawValue(Graphics2D g2, Measured value, double middle, double end, double room) {
        String text = bars.value().form().format(value.value());
        g2.setFont(pen.small());
        g2.setPaint(pen.color(Role.TEXT));
        if (bars.direction() == Bars.Direction.RIGHT) {
            if (room >= Pen.SMALL) {
                TextUtils.drawAlignedString(text, g2, (float) end + 6, (float) middle, TextAnchor.CENTER_LEFT);
            }
        } else if (room + 6 >= Labels.width(pen.small(), text)) {
            TextUtils.drawAlignedString(text, g2, (float) middle, (float) end - 4, TextAnchor.BOTTOM_CENTER);
        }
    }
}
