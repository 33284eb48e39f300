package io.recscope.views.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.TextAnchor;

/// Draws [TextHighlights] in wrapped lines under a scale of its colours.
record TextHighlightsPlot(Pen pen) {
    private static final float SIZE = 15;
    private static final double LINE = 26;
    private static final double HEAD = 32;
    private static final double FOOT = 20;
    private static final int MOST_LINES = 60;
    private static final double WIDTH = 830;
    private static final double IDEOGRAPH = 15.5;
    private static final double LETTER = 8.6;
    private static final double CAPITAL = 10.6;

    FreePlot of(TextHighlights chart) {
        return new FreePlot((g2, area, tips) -> draw(g2, area, tips, chart));
    }

    /// The height that the text is likely to need over the whole width of a page.
    static int height(TextHighlights chart) {
        double lines = chart.text()
                .lines()
                .mapToDouble(line -> Math.ceil(line.codePoints()
                                .mapToDouble(c -> Character.isIdeographic(c)
                                        ? IDEOGRAPH
                                        : Character.isUpperCase(c) ? CAPITAL : LETTER)
                                .sum()
                        / WIDTH))
                .map(wide -> Math.max(1, wide))
                .sum();
        return (int) (HEAD + FOOT + 12 + LINE * Math.min(MOST_LINES, lines + Math.floor(lines / 12)));
    }

    private void draw(Graphics2D g2, Rectangle2D area, Overlay.Tips tips, TextHighlights chart) {
        scale(g2, area, chart);
        Font font = pen.type().regular(SIZE);
        List<Lined.Line> lines = Lined.of(chart.text(), font, area.getWidth() - 8);
        double room = area.getHeight() - HEAD - FOOT;
        int drawn = Math.min(lines.size(), Math.max(1, (int) (room / LINE)));
        for (int i = 0; i < drawn; i++) {
            double y = area.getMinY() + HEAD + LINE * (i + 0.5);
            line(g2, new Place(area.getMinX() + 4, y, font), tips, chart, lines.get(i));
        }
        if (drawn < lines.size()) {
            g2.setFont(pen.small());
            g2.setPaint(pen.color(Role.MUTED));
            String text = pen.words()
                    .text(
                            "highlights.left",
                            lines.get(drawn - 1).to(),
                            chart.text().length());
            TextUtils.drawAlignedString(
                    text, g2, (float) area.getMinX(), (float) area.getMaxY() - 3, TextAnchor.BOTTOM_LEFT);
        }
    }

    /// Where a line is written: its left end and its middle.
    private record Place(double x, double y, Font font) {}

    private void line(Graphics2D g2, Place place, Overlay.Tips tips, TextHighlights chart, Lined.Line line) {
        int at = line.from();
        double x = place.x();
        for (TextHighlights.Span span : chart.spans()) {
            int from = Math.max(span.from(), line.from());
            int to = Math.min(span.to(), line.to());
            if (from < to) {
                x = piece(g2, place, x, chart.text().substring(at, from));
                double end = x + Labels.width(place.font(), chart.text().substring(from, to));
                ground(
                        g2,
                        place,
                        new double[] {x - pad(chart, from - 1), end + pad(chart, to)},
                        span.weight() / Math.max(chart.most(), Double.MIN_NORMAL));
                tips.tip(
                        new Rectangle2D.Double(x, place.y() - LINE / 2, end - x, LINE),
                        chart.of(span) + ": " + chart.value().form().signed(span.weight()));
                x = piece(g2, place, x, chart.text().substring(from, to));
                at = to;
            }
        }
        piece(g2, place, x, chart.text().substring(at, line.to()));
    }

    /// How far a ground reaches beyond its word: not into the word beside it.
    private static double pad(TextHighlights chart, int neighbour) {
        String text = chart.text();
        boolean free = neighbour < 0 || neighbour >= text.length() || Character.isWhitespace(text.charAt(neighbour));
        return free ? 1.5 : -0.5;
    }

    private void ground(Graphics2D g2, Place place, double[] ends, double share) {
        g2.setPaint(pen.push(share));
        g2.fill(new RoundRectangle2D.Double(ends[0], place.y() - 10.5, ends[1] - ends[0], 21, 5, 5));
    }

    /// Writes a piece of a line and tells where it ends.
    private double piece(Graphics2D g2, Place place, double x, String text) {
        if (!text.isBlank()) {
            g2.setFont(place.font());
            g2.setPaint(pen.color(Role.TEXT));
            double indent = Labels.width(
                    place.font(),
                    text.substring(0, text.length() - text.stripLeading().length()));
            g2.drawString(text.strip(), (float) (x + indent), (float) (place.y() + SIZE * 0.36));
        }
        return x + Labels.width(place.font(), text);
    }

    private void scale(Graphics2D g2, Rectangle2D area, TextHighlights chart) {
        NumberForm form = chart.value().form();
        List<Color> colors =
                IntStream.rangeClosed(-4, 4).mapToObj(i -> pen.push(i / 4.0)).toList();
        String down = pen.words().text("attribution.down") + " " + form.signed(-chart.most());
        String up = form.signed(chart.most()) + " " + pen.words().text("attribution.up");
        new ColourKey(colors, down, up).draw(g2, pen, area.getMinX(), area.getMinY() + 10);
    }
}
