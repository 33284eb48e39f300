package io.recscope.views.chart;

import java.awt.Graphics2D;
import java.util.List;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;

/// Draws [Mark]s, and above the picture the names of those on the x axis, as far as they do not meet. The
/// others' names belong beside the picture.
record MarkLines(Pen pen) {
    private static final double AIR = 6;
    private static final double HEAD = 24;

    /// To be called when the plot has its insets.
    void add(XYPlot plot, List<Mark> marks) {
        for (Mark mark : marks) {
            ValueMarker line = new ValueMarker(mark.value(), pen.color(Role.TEXT), Pen.DASHED);
            switch (mark.axis()) {
                case X -> plot.addDomainMarker(line, Layer.FOREGROUND);
                case Y -> plot.addRangeMarker(line, Layer.FOREGROUND);
            }
        }
        if (marks.stream()
                .anyMatch(mark -> mark.axis() == Mark.On.X && !mark.name().isEmpty())) {
            RectangleInsets insets = plot.getInsets();
            plot.setInsets(new RectangleInsets(HEAD, insets.getLeft(), insets.getBottom(), insets.getRight()));
            plot.addAnnotation(new Overlay((g2, plane) -> names(g2, plane, marks)));
        }
    }

    private void names(Graphics2D g2, Overlay.Plane plane, List<Mark> marks) {
        g2.setFont(pen.small());
        g2.setPaint(pen.color(Role.MUTED));
        double taken = plane.area().getMinX();
        for (Mark mark : marks) {
            double at = plane.x(mark.value()) - 1;
            double end = at + Labels.width(pen.small(), mark.name());
            if (mark.axis() == Mark.On.X
                    && at >= taken - 1
                    && end <= plane.area().getMaxX()) {
                TextUtils.drawAlignedString(
                        mark.name(), g2, (float) at, (float) plane.area().getMinY() - 3, TextAnchor.BOTTOM_LEFT);
                taken = end + AIR;
            }
        }
    }
}
