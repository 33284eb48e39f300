package io.recscope.views.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.TextAnchor;

/// Places texts so that they neither overlap nor leave the picture.
final class Labels {
    private Labels() {}

    /// A text that belongs to a height.
    record Beside(String text, Role role, double y) {}

    static double width(Font font, String text) {
        return font.getStringBounds(text, new FontRenderContext(null, true, true))
                .getWidth();
    }

    /// Writes texts in a column, moved apart where their heights are too close, in the order of their heights.
    static void column(Graphics2D g2, Pen pen, List<Beside> texts, double x, Rectangle2D within) {
        double step = Pen.SMALL * 1.35;
        List<Beside> sorted =
                texts.stream().sorted((a, b) -> Double.compare(a.y(), b.y())).toList();
        double[] y = new double[sorted.size()];
        double lowest = within.getMinY();
        for (int i = 0; i < y.length; i++) {
            y[i] = Math.max(sorted.get(i).y(), lowest);
            lowest = y[i] + step;
        }
        double highest = within.getMaxY();
        for (int i = y.length - 1; i >= 0; i--) {
            y[i] = Math.min(y[i], highest);
            highest = y[i] - step;
        }
        g2.setFont(pen.small());
        for (int i = 0; i < y.length; i++) {
            g2.setPaint(pen.color(sorted.get(i).role()));
            TextUtils.drawAlignedString(sorted.get(i).text(), g2, (float) x, (float) y[i], TextAnchor.CENTER_LEFT);
        }
    }

    /// Boxes that are taken already; texts find free room among them.
    static final class Room {
        private final Rectangle2D within;
        private final List<Rectangle2D> taken = new ArrayList<>();
        private final List<Rectangle2D> spared = new ArrayList<>();

        Room(Rectangle2D within) {
            this.within = within;
        }

        void take(double x, double y, double radius) {
            taken.add(new Rectangle2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
        }

        /// Marks a straight line as a place to be written upon only where there is no other.
        void spare(double fromX, double fromY, double toX, double toY) {
            int steps = (int) Math.ceil(Math.hypot(toX - fromX, toY - fromY) / 4);
            for (int step = 0; step <= steps; step++) {
                double share = steps == 0 ? 0 : (double) step / steps;
                double x = fromX + share * (toX - fromX);
                double y = fromY + share * (toY - fromY);
                spared.add(new Rectangle2D.Double(x - 1.5, y - 1.5, 3, 3));
            }
        }

        /// Writes a text at the first free place around a point, else upon what is only spared; does nothing where both
        /// are taken.
        void write(Graphics2D g2, String text, double x, double y) {
            double width = width(g2.getFont(), text);
            double height = g2.getFont().getSize2D() * 1.2;
            double gap = 8;
            double[][] places = {
                {x + gap, y - height / 2},
                {x - gap - width, y - height / 2},
                {x - width / 2, y - gap - height},
                {x - width / 2, y + gap},
                {x + gap - 2, y - gap - height + 4},
                {x + gap - 2, y + gap - 4},
                {x - gap - width, y - gap - height + 4},
                {x - gap - width, y + gap - 4},
                {x + gap - 2, y - gap - 2 * height},
                {x - gap - width + 4, y + gap + height},
                {x + gap - 2, y - gap - 3 * height},
                {x - gap - width + 4, y + gap + 2 * height}
            };
            List<Rectangle2D> boxes = Arrays.stream(places)
                    .map(place -> (Rectangle2D) new Rectangle2D.Double(place[0], place[1], width, height))
                    .filter(box -> within.contains(box) && taken.stream().noneMatch(box::intersects))
                    .toList();
            boxes.stream()
                    .filter(box -> spared.stream().noneMatch(box::intersects))
                    .findFirst()
                    .or(() -> boxes.stream().findFirst())
                    .ifPresent(box -> {
                        taken.add(box);
                        TextUtils.drawAlignedString(
                                text, g2, (float) box.getX(), (float) box.getCenterY(), TextAnchor.CENTER_LEFT);
                    });
        }
    }
}
