package io.recscope.views.chart;

import java.awt.Graphics2D;
import java.util.List;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.TextAnchor;

/// Draws [Mark]s: the names of those on the x axis at the head of the picture, as far as they do not meet.
record MarkLines(Pen pen) {
    private static final double AIR = 6;

    void add(XYPlot plot, List<Mark> marks) {
        for (Mark mark : marks) {
            ValueMarker line = new ValueMarker(mark.value(), pen.color(Role.TEXT), Pen.DASHED);
            switch (mark.axis()) {
                case X -> plot.addDomainMarker(line, Layer.FOREGROUND);
                case Y -> plot.addRangeMarker(line, Layer.FOREGROUND);
            }
        }
        if (!marks.isEmpty()) {
            plot.addAnnotation(new Overlay((g2, plane) -> names(g2, plane, marks)));
        }
    }

    private void names(Graphics2D g2, Overlay.Plane plane, List<Mark> marks) {
        g2.setFont(pen.small());
        g2.setPaint(pen.color(Role.MUTED));
        double taken = plane.area().getMinX();
        for (Mark mark : marks) {
            double width = Labels.width(pen.small(), mark.name());
            switch (mark.axis()) {
                case X -> {
                    double at = plane.x(mark.value()) + AIR - 2;
                    if (at >= taken && at + width <= plane.area().getMaxX()) {
                        text(g2, mark.name(), at, plane.area().getMinY(), TextAnchor.TOP_LEFT);
                        taken = at + width + AIR;
                    }
                }
                case Y ->
                    text(
                            g2,
                            mark.name(),
                            plane.area().getMaxX() - 2,
                            plane.y(mark.value()) - 2,
                            TextAnchor.BOTTOM_RIGHT);
            }
        }
    }

    private static void text(Graphics2D g2, String text, double x, double y, TextAnchor anchor) {
        TextUtils.drawAlignedString(text, g2, (float) x, (float) y, anchor);
    }
}
