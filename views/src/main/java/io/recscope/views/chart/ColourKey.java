package io.recscope.views.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.TextAnchor;

/// What a row of colours means: a word for its start and one for its end.
record ColourKey(List<Color> colors, String start, String end) {
    private static final double WIDE = 18;
    private static final double HIGH = 10;
    private static final double GAP = 6;

    /// Draws the key on a line.
    ///
    /// @param y the middle of the line
    /// @return where it ends
    double draw(Graphics2D g2, Pen pen, double x, double y) {
        double at = word(g2, pen, start, x, y);
        for (Color color : colors) {
            g2.setPaint(color);
            g2.fill(new Rectangle2D.Double(at, y - HIGH / 2, WIDE, HIGH));
            at += WIDE;
        }
        return word(g2, pen, end, at + GAP, y) - GAP;
    }

    private static double word(Graphics2D g2, Pen pen, String text, double x, double y) {
        if (text.isEmpty()) {
            return x;
        }
        g2.setFont(pen.small());
        g2.setPaint(pen.color(Role.MUTED));
        TextUtils.drawAlignedString(text, g2, (float) x, (float) y, TextAnchor.CENTER_LEFT);
        return x + Labels.width(pen.small(), text) + GAP;
    }
}
