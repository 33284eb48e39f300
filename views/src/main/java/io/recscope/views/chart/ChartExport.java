package io.recscope.views.chart;

import io.recscope.views.text.Words;
import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.entity.ChartEntity;

/// Writes charts as SVG and PNG. Each picture is laid out anew, at its own size.
public final class ChartExport {
    private static final int WIDTH = 880;
    private static final int HEAD = 84;
    private static final int HALF_WIDTH = 424;
    private static final int HALF_HEIGHT = 260;

    /// How much of a page's width a picture may take.
    public enum Room {
        WHOLE,
        /// A small picture, of which two stand side by side.
        HALF
    }

    private final Words words;
    private final Typefaces fonts;

    /// With fonts of its own.
    public ChartExport(Words words) {
        this(words, new Typefaces());
    }

    /// @param fonts that are loaded when the first chart is drawn
    public ChartExport(Words words, Typefaces fonts) {
        this.words = words;
        this.fonts = fonts;
    }

    /// A complete SVG file with title and note, in the colours of a theme.
    public String svg(Chart chart, Theme theme) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + element(chart, theme, size(chart, true), true, "c", UnaryOperator.identity());
    }

    /// An `svg` element for an HTML page: without title and note, and its colours are the CSS variables of [Role], so
    /// that one picture serves light and dark.
    ///
    /// @param id begins every id in it; to be unique in the page
    public String inlineSvg(Chart chart, String id, Room room) {
        Dimension size =
                switch (room) {
                    case WHOLE -> size(chart, false);
                    case HALF -> new Dimension(HALF_WIDTH, HALF_HEIGHT);
                };
        return element(chart, Theme.VARIABLES, size, false, id, Theme::variable);
    }

    /// A PNG with two pixels a unit in each direction.
    public byte[] png(Chart chart, Theme theme) {
        Dimension size = size(chart, true);
        JFreeChart drawn = new ChartDrawing(theme, words, fonts, true).draw(chart);
        return PngImage.of(size, g2 -> drawn.draw(g2, new Rectangle2D.Double(0, 0, size.width, size.height)));
    }

    private String element(
            Chart chart, Theme theme, Dimension size, boolean headed, String id, UnaryOperator<String> paints) {
        SvgDocument document = new SvgDocument(size, id, paints);
        ChartRenderingInfo info = new ChartRenderingInfo();
        JFreeChart drawn = new ChartDrawing(theme, words, fonts, headed).draw(chart);
        drawn.draw(document.graphics(), new Rectangle2D.Double(0, 0, size.width, size.height), info);
        return document.finished(chart.heading(), tips(info));
    }

    private static List<ChartEntity> tips(ChartRenderingInfo info) {
        List<ChartEntity> tips = new ArrayList<>();
        for (Object entity : info.getEntityCollection().getEntities()) {
            if (entity instanceof ChartEntity tip && tip.getToolTipText() != null) {
                tips.add(tip);
            }
        }
        return tips;
    }

    /// Width and height by what has to stand in the picture.
    static Dimension size(Chart chart, boolean headed) {
        int height =
                switch (chart) {
                    case AttributionChart attribution -> AttributionPlots.height(attribution);
                    case Bars bars
                    when bars.direction() == Bars.Direction.RIGHT ->
                        60 + bars.categories().size() * (14 + 18 * bars.series().size());
                    case Bars _, Histogram _, Lines _, River _ -> 300;
                    case TimeSeries _ -> 240;
                    case LongTail _, LearningCurves _ -> 430;
                    case Lorenz _, Scatter _, Front _ -> 380;
                    case Radar _, Cloud _ -> 420;
                    case HeatMap map ->
                        40
                                + HeatMapPlot.head(map)
                                + (map.shading() == HeatMap.Shading.AROUND_ZERO ? 24 : 0)
                                + 34 * map.rows().size();
                    case Forest forest -> 84 + 30 * forest.rows().size();
                };
        int width = chart instanceof Lorenz ? 440 : WIDTH;
        return new Dimension(headed ? width + 32 : width, headed ? height + HEAD : height);
    }
}
