package io.recscope.views.chart;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A table as a picture, laid out by what stands in it.
///
/// @param header names of the columns
/// @param rows each as wide as the header; numbers as they are read
/// @param note below the table, such as how many rows are shown; may be empty
public record TablePicture(List<String> header, List<List<String>> rows, String note) {
    private static final int ROW = 26;
    private static final int PAD = 12;
    private static final int WIDEST = 420;
    private static final float SIZE = 12;
    private static final String NUMBER = "[+−-]?[0-9.,]+( ?%)?";

    public TablePicture {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /// A PNG with two pixels a unit in each direction.
    public byte[] png(Theme theme, Typefaces fonts) {
        Layout layout = new Layout(fonts);
        return PngImage.of(layout.size(), g2 -> layout.draw(g2, theme));
    }

    /// A complete SVG file.
    public String svg(Theme theme, Typefaces fonts) {
        Layout layout = new Layout(fonts);
        SvgDocument document = new SvgDocument(layout.size(), "t", UnaryOperator.identity());
        layout.draw(document.graphics(), theme);
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + document.finished(new Heading(String.join(", ", header), note, Shown.all(0, "")), List.of());
    }

    /// Where everything stands.
    private final class Layout {
        private final Font regular;
        private final Font semiBold;
        private final FontMetrics metrics;
        private final int[] widths;
        private final List<Boolean> numeric;

        Layout(Typefaces fonts) {
            Typeface face =
                    fonts.showing(Stream.concat(header.stream(), rows.stream().flatMap(List::stream))
                            .toList());
            regular = face.regular(SIZE);
            semiBold = face.semiBold(SIZE);
            metrics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)
                    .createGraphics()
                    .getFontMetrics(semiBold);
            widths = IntStream.range(0, header.size()).map(this::width).toArray();
            numeric =
                    IntStream.range(0, header.size()).mapToObj(this::isNumeric).toList();
        }

        private int width(int column) {
            int widest = Stream.concat(
                            Stream.of(header.get(column)), rows.stream().map(row -> row.get(column)))
                    .mapToInt(metrics::stringWidth)
                    .max()
                    .orElse(0);
            return Math.min(widest, WIDEST) + 2 * PAD;
        }

        Dimension size() {
            int lines = 1 + rows.size() + (note.isEmpty() ? 0 : 1);
            int wide = Math.max(IntStream.of(widths).sum(), note.isEmpty() ? 0 : metrics.stringWidth(note) + 2 * PAD);
            return new Dimension(wide, lines * ROW + 1);
        }

        void draw(Graphics2D g2, Theme theme) {
            Dimension size = size();
            g2.setPaint(theme.color(Role.GROUND));
            g2.fillRect(0, 0, size.width, size.height);
            g2.setPaint(theme.color(Role.SURFACE));
            g2.fillRect(0, 0, size.width, ROW);
            g2.setFont(semiBold);
            line(g2, theme, header, 0);
            g2.setFont(regular);
            for (int row = 0; row < rows.size(); row++) {
                line(g2, theme, rows.get(row), row + 1);
            }
            if (!note.isEmpty()) {
                g2.setPaint(theme.color(Role.MUTED));
                g2.drawString(note, PAD, (rows.size() + 2) * ROW - 9);
            }
        }

        private void line(Graphics2D g2, Theme theme, List<String> cells, int line) {
            int x = 0;
            for (int column = 0; column < widths.length; column++) {
                String text = cut(cells.get(column), widths[column] - 2 * PAD);
                int right = x + widths[column] - PAD - metrics.stringWidth(text);
                g2.setPaint(theme.color(Role.TEXT));
                g2.drawString(text, numeric.get(column) ? right : x + PAD, (line + 1) * ROW - 9);
                x += widths[column];
            }
            g2.setPaint(theme.color(Role.GRID));
            g2.drawLine(0, (line + 1) * ROW, size().width, (line + 1) * ROW);
        }

        private boolean isNumeric(int column) {
            return !rows.isEmpty()
                    && rows.stream()
                            .map(row -> row.get(column))
                            .allMatch(cell -> cell.isEmpty() || cell.matches(NUMBER));
        }

        private String cut(String text, int width) {
            if (metrics.stringWidth(text) <= width) {
                return text;
            }
            int end = text.length();
            while (end > 0 && metrics.stringWidth(text.substring(0, end) + "…") > width) {
                end = text.offsetByCodePoints(end, -1);
            }
            return text.substring(0, end) + "…";
        }
    }
}
