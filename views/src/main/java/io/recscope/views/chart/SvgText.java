package io.recscope.views.chart;

import java.awt.Dimension;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.entity.ChartEntity;

/// The text of an SVG element, to which title, description and tooltips are added.
///
/// @param raw as JFreeSVG wrote it
record SvgText(String raw, Dimension size, String id) {
    private static final double LEAST = 3;

    String finished(Heading heading, List<ChartEntity> tips) {
        int bodyStart = raw.indexOf('>') + 1;
        int bodyEnd = raw.lastIndexOf("</svg>");
        StringBuilder svg = new StringBuilder(raw.length() + 200 * tips.size());
        svg.append("<svg id=\"").append(id).append("\" xmlns=\"http://www.w3.org/2000/svg\"");
        svg.append(" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 ");
        svg.append(size.width)
                .append(' ')
                .append(size.height)
                .append("\" width=\"")
                .append(size.width);
        svg.append("\" height=\"")
                .append(size.height)
                .append("\" role=\"img\" font-family=\"")
                .append(Typeface.STACK)
                .append('"');
        svg.append(" aria-labelledby=\"")
                .append(id)
                .append("-title ")
                .append(id)
                .append("-desc\">");
        svg.append("<title id=\"").append(id).append("-title\">").append(escaped(heading.title()));
        svg.append("</title><desc id=\"").append(id).append("-desc\">");
        svg.append(escaped(heading.note().isEmpty() ? heading.title() : heading.note()))
                .append("</desc>");
        raw.substring(bodyStart, bodyEnd).codePoints().map(SvgText::legal).forEach(svg::appendCodePoint);
        svg.append("<g class=\"tips\" fill=\"transparent\" stroke=\"none\" pointer-events=\"all\">");
        for (ChartEntity tip : tips) {
            svg.append("<path d=\"").append(path(tip.getArea())).append("\"><title>");
            svg.append(escaped(tip.getToolTipText())).append("</title></path>");
        }
        return svg.append("</g></svg>\n").toString();
    }

    /// The box of an outline, at least as large as a pointer can hit: a tooltip needs a place, not a shape.
    private static String path(Shape area) {
        Rectangle2D box = area.getBounds2D();
        double width = Math.max(box.getWidth(), LEAST);
        double height = Math.max(box.getHeight(), LEAST);
        return "M" + ChartExport.rounded(box.getCenterX() - width / 2) + " "
                + ChartExport.rounded(box.getCenterY() - height / 2) + "h" + ChartExport.rounded(width) + "v"
                + ChartExport.rounded(height) + "h" + ChartExport.rounded(-width) + "z";
    }

    /// XML text: markup escaped, characters that XML forbids replaced.
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(legal(c));
            }
        });
        return safe.toString();
    }

    private static int legal(int c) {
        boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
        return control ? 0x2400 + c : (c >= 0xD800 && c <= 0xDFFF) || c == 0xFFFE || c == 0xFFFF ? 0xFFFD : c;
    }
}
