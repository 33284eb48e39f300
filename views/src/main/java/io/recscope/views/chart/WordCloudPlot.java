package io.recscope.views.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Collectors;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.TextAnchor;

/// Draws [WordCloud]; what found no room is said below it.
record WordCloudPlot(Pen pen) {
    private static final double FOOT = 20;

    FreePlot of(WordCloud chart) {
        return new FreePlot((g2, area, tips) -> draw(g2, area, tips, chart));
    }

    private void draw(Graphics2D g2, Rectangle2D area, Overlay.Tips tips, WordCloud chart) {
        Rectangle2D room = new Rectangle2D.Double(area.getX(), area.getY(), area.getWidth(), area.getHeight() - FOOT);
        Spiral spiral = Spiral.of(chart.largest(), pen.type().semiBold(), room);
        for (Spiral.Placed placed : spiral.placed()) {
            WordCloud.Word word = placed.word();
            g2.setFont(placed.font());
            g2.setPaint(pen.color(word.weight() < 0 ? Pen.DOWN : Pen.UP));
            g2.drawString(word.text(), (float) placed.x(), (float) placed.y());
            tips.tip(placed.box(), word.text() + ": " + chart.value().form().signed(word.weight()));
        }
        if (!spiral.left().isEmpty()) {
            foot(g2, area, spiral.left());
        }
    }

    private void foot(Graphics2D g2, Rectangle2D area, List<WordCloud.Word> left) {
        Font font = pen.small();
        String text = "";
        for (int named = left.size(); named >= 0; named--) {
            String names = left.stream().limit(named).map(WordCloud.Word::text).collect(Collectors.joining(", "));
            text = pen.words().text("cloud.left", left.size(), named < left.size() ? names + " …" : names);
            if (Labels.width(font, text) <= area.getWidth()) {
                break;
            }
        }
        g2.setFont(font);
        g2.setPaint(pen.color(Role.MUTED));
        TextUtils.drawAlignedString(
                text, g2, (float) area.getMinX(), (float) area.getMaxY() - 3, TextAnchor.BOTTOM_LEFT);
    }
}
