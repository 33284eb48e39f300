package io.recscope.views.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.List;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import org.jfree.data.xy.DefaultXYZDataset;

/// Draws [HeatMap]; the value stands in each cell that has room for it. Names of columns that are too long for one
/// line stand on several.
record HeatMapPlot(Pen pen) {
    private static final int LINES = 4;
    private static final double LINE = 14;
    private static final float NARROW = 11;
    /// Width of all columns together over the whole width of a page, when the rows have long names.
    private static final double WIDTH = 560;

    private static final double LETTER = 7;
    /// Width of a column under which a word is broken into pieces.
    private static final double SLIM = 44;

    /// Pixels that the names of the columns need over one line.
    static int head(HeatMap chart) {
        double widest = chart.columns().stream()
                .mapToInt(name -> name.codePoints()
                        .map(c -> Character.isIdeographic(c) ? 2 : 1)
                        .sum())
                .max()
                .orElse(0);
        return widest * LETTER * chart.columns().size() <= WIDTH ? 0 : (int) (LINES * LINE);
    }

    XYPlot of(HeatMap chart) {
        int columns = chart.columns().size();
        int cells = chart.rows().size() * columns;
        double[][] values = new double[3][cells];
        for (int i = 0; i < cells; i++) {
            values[0][i] = i % columns;
            int row = i / columns;
            values[1][i] = row;
            values[2][i] = chart.cells().get(row).get(i % columns);
        }
        DefaultXYZDataset data = new DefaultXYZDataset();
        data.addSeries("", values);
        XYPlot plot = pen.calm(new XYPlot(data, names(chart.columns()), names(chart.rows()), renderer(chart)));
        plot.getRangeAxis().setInverted(true);
        plot.setRangeGridlinesVisible(false);
        plot.setDomainAxisLocation(AxisLocation.TOP_OR_LEFT);
        if (head(chart) > 0) {
            plot.getDomainAxis().setTickLabelsVisible(false);
            plot.setInsets(new RectangleInsets(LINES * LINE + 8, 2, 2, 18));
            plot.addAnnotation(new Overlay((g2, plane) -> drawColumns(g2, plane, chart)));
        }
        plot.addAnnotation(new Overlay((g2, plane) -> drawValues(g2, plane, chart)));
        return plot;
    }

    private SymbolAxis names(List<String> names) {
        SymbolAxis axis = new SymbolAxis("", names.stream().map(Pen::shortened).toArray(String[]::new));
        pen.calm(axis);
        axis.setTickLabelPaint(pen.color(Role.TEXT));
        axis.setGridBandsVisible(false);
        axis.setRange(new Range(-0.5, names.size() - 0.5));
        return axis;
    }

    private XYBlockRenderer renderer(HeatMap chart) {
        XYBlockRenderer renderer = new XYBlockRenderer();
        renderer.setBlockAnchor(RectangleAnchor.CENTER);
        renderer.setBlockWidth(0.96);
        renderer.setBlockHeight(0.92);
        renderer.setPaintScale(HeatShades.of(pen, chart));
        renderer.setDefaultToolTipGenerator((data, row, item) -> {
            int columns = chart.columns().size();
            return chart.rows().get(item / columns) + " · " + chart.columns().get(item % columns) + ": "
                    + chart.value()
                            .form()
                            .format(chart.cells().get(item / columns).get(item % columns));
        });
        return renderer;
    }

    /// The name of each column over it, broken into lines; what does not fit is cut, and whole in the tooltips.
    private void drawColumns(Graphics2D g2, Overlay.Plane plane, HeatMap chart) {
        double width = plane.x(1) - plane.x(0) - 3;
        Font font = pen.type().regular(NARROW);
        g2.setFont(font);
        g2.setPaint(pen.color(Role.TEXT));
        if (width < SLIM) {
            drawUpright(g2, plane, chart, font);
            return;
        }
        for (int column = 0; column < chart.columns().size(); column++) {
            String name = chart.columns().get(column);
            List<Lined.Line> lines = Lined.of(name, font, width);
            int shown = Math.min(LINES, lines.size());
            for (int i = 0; i < shown; i++) {
                Lined.Line line = lines.get(i);
                String text = name.substring(line.from(), line.to()).strip();
                boolean cut = i == shown - 1 && shown < lines.size();
                float y = (float) (plane.area().getMinY() - 4 - (shown - 1 - i) * LINE);
                TextUtils.drawAlignedString(
                        cut ? ended(text, font, width) : text,
                        g2,
                        (float) plane.x(column),
                        y,
                        TextAnchor.BOTTOM_CENTER);
            }
        }
    }

    /// Names from bottom to top, where columns are too slim for words.
    private static void drawUpright(Graphics2D g2, Overlay.Plane plane, HeatMap chart, Font font) {
        for (int column = 0; column < chart.columns().size(); column++) {
            String name = chart.columns().get(column);
            boolean fits = Labels.width(font, name) <= LINES * LINE;
            TextUtils.drawRotatedString(
                    fits ? name : ended(name, font, LINES * LINE),
                    g2,
                    (float) plane.x(column),
                    (float) plane.area().getMinY() - 4,
                    TextAnchor.CENTER_LEFT,
                    -Math.PI / 2,
                    TextAnchor.CENTER_LEFT);
        }
    }

    private static String ended(String text, Font font, double width) {
        String kept = text;
        while (!kept.isEmpty() && Labels.width(font, kept + "…") > width) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1)).stripTrailing();
        }
        return kept + "…";
    }

    private void drawValues(Graphics2D g2, Overlay.Plane plane, HeatMap chart) {
        double width = plane.x(1) - plane.x(0);
        if (width < SLIM) {
            return; // here and there a number would look chosen
        }
        HeatShades shades = HeatShades.of(pen, chart);
        g2.setFont(pen.small());
        for (int row = 0; row < chart.rows().size(); row++) {
            for (int column = 0; column < chart.columns().size(); column++) {
                double value = chart.cells().get(row).get(column);
                String text = chart.value().form().format(value);
                if (Labels.width(pen.small(), text) < width - 4) {
                    g2.setPaint(shades.upon(value));
                    TextUtils.drawAlignedString(
                            text, g2, (float) plane.x(column), (float) plane.y(row), TextAnchor.CENTER);
                }
            }
        }
    }
}
