package io.recscope.views.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.LogTick;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.ui.RectangleEdge;

/// A logarithmic axis whose labels are plain text. JFreeChart's own are styled text, which an SVG would hold as
/// outlines, each on a height of its own.
final class PlainLogAxis extends LogAxis {
    PlainLogAxis(String name) {
        super(name);
    }

    @Override
    @SuppressWarnings("rawtypes") // JFreeChart declares the list so
    public List refreshTicks(Graphics2D g2, AxisState state, Rectangle2D area, RectangleEdge edge) {
        List<Object> plain = new ArrayList<>();
        for (Object tick : super.refreshTicks(g2, state, area, edge)) {
            boolean labelled = tick instanceof LogTick log && TickType.MAJOR.equals(log.getTickType());
            plain.add(labelled ? plain((LogTick) tick) : tick);
        }
        return plain;
    }

    private NumberTick plain(LogTick tick) {
        return new NumberTick(
                tick.getValue(),
                getNumberFormatOverride().format(tick.getValue()),
                tick.getTextAnchor(),
                tick.getRotationAnchor(),
                tick.getAngle());
    }
}
