package io.recscope.views.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.TextAnchor;

/// Draws [Radar]: the first series on top, names of the spokes around, with the value at the rim.
record RadarPlot(Pen pen) {
    private static final double MARGIN = 34;
    private static final int RINGS = 4;
    private static final int FILL = 26;

    /// Where the spokes are.
    private record Wheel(double x, double y, double radius, int spokes) {
        double angle(int spoke) {
            return -Math.PI / 2 + 2 * Math.PI * spoke / spokes;
        }

        Point2D at(int spoke, double reach) {
            return new Point2D.Double(
                    x + Math.cos(angle(spoke)) * radius * reach, y + Math.sin(angle(spoke)) * radius * reach);
        }

        Path2D ring(double reach) {
            Path2D ring = new Path2D.Double();
            for (int spoke = 0; spoke < spokes; spoke++) {
                Point2D at = at(spoke, reach);
                if (spoke == 0) {
                    ring.moveTo(at.getX(), at.getY());
                } else {
                    ring.lineTo(at.getX(), at.getY());
                }
            }
            ring.closePath();
            return ring;
        }
    }

    FreePlot of(Radar chart) {
        return new FreePlot((g2, area, tips) -> draw(g2, area, tips, chart));
    }

    private void draw(Graphics2D g2, Rectangle2D area, Overlay.Tips tips, Radar chart) {
        double widest = chart.spokes().stream()
                .mapToDouble(spoke -> Labels.width(pen.small(), spoke.name()))
                .max()
                .orElse(0);
        double radius = Math.min(area.getWidth() / 2 - widest - 14, area.getHeight() / 2 - MARGIN);
        Wheel wheel = new Wheel(
                area.getCenterX(),
                area.getCenterY(),
                Math.max(20, radius),
                chart.spokes().size());
        drawWheel(g2, wheel);
        for (int i = chart.series().size() - 1; i >= 0; i--) {
            drawSeries(g2, wheel, tips, chart, i);
        }
        for (int spoke = 0; spoke < wheel.spokes(); spoke++) {
            drawName(g2, wheel, chart, spoke);
        }
    }

    private void drawWheel(Graphics2D g2, Wheel wheel) {
        g2.setStroke(Pen.HAIR);
        for (int ring = 1; ring <= RINGS; ring++) {
            g2.setPaint(pen.color(ring == RINGS ? Role.LINE : Role.GRID));
            g2.draw(wheel.ring((double) ring / RINGS));
        }
        g2.setPaint(pen.color(Role.GRID));
        for (int spoke = 0; spoke < wheel.spokes(); spoke++) {
            g2.draw(new Line2D.Double(wheel.at(spoke, 0), wheel.at(spoke, 1)));
        }
    }

    private void drawSeries(Graphics2D g2, Wheel wheel, Overlay.Tips tips, Radar chart, int number) {
        Radar.Series one = chart.series().get(number);
        Color color = pen.color(Role.series(number));
        Path2D line = new Path2D.Double();
        for (int spoke = 0; spoke < wheel.spokes(); spoke++) {
            Point2D at = wheel.at(spoke, chart.reach(one, spoke));
            if (spoke == 0) {
                line.moveTo(at.getX(), at.getY());
            } else {
                line.lineTo(at.getX(), at.getY());
            }
        }
        line.closePath();
        g2.setPaint(pen.tint(Role.series(number), FILL));
        g2.fill(line);
        g2.setPaint(color);
        g2.setStroke(Pen.LINE);
        g2.draw(line);
        for (int spoke = 0; spoke < wheel.spokes(); spoke++) {
            Radar.Spoke about = chart.spokes().get(spoke);
            double value = one.values().get(spoke);
            if (!Double.isNaN(value)) {
                Point2D at = wheel.at(spoke, chart.reach(one, spoke));
                Ellipse2D dot = new Ellipse2D.Double(at.getX() - 3.5, at.getY() - 3.5, 7, 7);
                g2.fill(dot);
                tips.tip(
                        dot,
                        one.name() + " · " + about.name() + " " + about.form().format(value));
            }
        }
    }

    private void drawName(Graphics2D g2, Wheel wheel, Radar chart, int spoke) {
        Point2D at = wheel.at(spoke, 1);
        double across = Math.cos(wheel.angle(spoke));
        double down = Math.sin(wheel.angle(spoke));
        boolean middle = Math.abs(across) < 0.1;
        TextAnchor anchor = middle ? TextAnchor.CENTER : across > 0 ? TextAnchor.CENTER_LEFT : TextAnchor.CENTER_RIGHT;
        float x = (float) (at.getX() + (middle ? 0 : Math.signum(across) * 9));
        float y = (float) (at.getY() + (middle ? Math.signum(down) * 20 : down * 10));
        g2.setFont(pen.small());
        g2.setPaint(pen.color(Role.TEXT));
        TextUtils.drawAlignedString(chart.spokes().get(spoke).name(), g2, x, y - 7, anchor);
        g2.setPaint(pen.color(Role.MUTED));
        TextUtils.drawAlignedString(chart.spokes().get(spoke).form().format(chart.best(spoke)), g2, x, y + 7, anchor);
    }
}
