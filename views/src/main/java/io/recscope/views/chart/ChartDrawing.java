package io.recscope.views.chart;

import io.recscope.views.text.Words;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/// Turns a [Chart] into a JFreeChart in the colours of a theme.
///
/// @param fonts to be shared by all drawings
/// @param headed whether title, note and "n of N shown" stand in the picture; false where a page writes them
///     around it
public record ChartDrawing(Theme theme, Words words, Typefaces fonts, boolean headed) {
    /// The chart laid out for any size; its parts have tooltips.
    public JFreeChart draw(Chart chart) {
        Pen pen = new Pen(theme, fonts.showing(texts(chart)), words);
        JFreeChart drawn = new JFreeChart(null, pen.small(), plot(chart, pen), false);
        drawn.setBackgroundPaint(headed ? pen.color(Role.GROUND) : null);
        drawn.setPadding(headed ? new RectangleInsets(16, 18, 14, 14) : RectangleInsets.ZERO_INSETS);
        drawn.setAntiAlias(true);
        LegendItemCollection legend = legend(chart, pen);
        if (legend.getItemCount() > 0) {
            drawn.addLegend(legendTitle(legend, pen));
        }
        if (headed) {
            addHeading(drawn, chart.heading(), pen);
        }
        return drawn;
    }

    private static Plot plot(Chart chart, Pen pen) {
        return switch (chart) {
            case AttributionChart attribution -> AttributionPlots.plot(attribution, pen);
            case Bars bars -> new BarsPlot(pen).of(bars);
            case Lines lines -> new LinesPlot(pen).of(lines);
            case Histogram histogram -> new HistogramPlot(pen).of(histogram);
            case LongTail tail -> new LongTailPlot(pen).of(tail);
            case Lorenz lorenz -> new LorenzPlot(pen).of(lorenz);
            case TimeSeries series -> new TimeSeriesPlot(pen).of(series);
            case Scatter scatter -> new ScatterPlot(pen).of(scatter);
            case HeatMap map -> new HeatMapPlot(pen).of(map);
            case Forest forest -> new ForestPlot(pen).of(forest);
            case Front front -> new FrontPlot(pen).of(front);
            case River river -> new RiverPlot(pen).of(river);
            case Radar radar -> new RadarPlot(pen).of(radar);
            case Cloud cloud -> new CloudPlot(pen).of(cloud);
            case LearningCurves curves -> new LearningCurvesPlot(pen).of(curves);
        };
    }

    /// All that is written, so that the typeface can be chosen by it.
    private List<String> texts(Chart chart) {
        ChartTable table = ChartTable.of(chart);
        List<String> texts = new ArrayList<>(table.header());
        table.rows().forEach(texts::addAll);
        Heading heading = chart.heading();
        texts.addAll(List.of(heading.title(), heading.note(), heading.shown().in(words)));
        texts.add(words.text("longtail.head"));
        return texts;
    }

    private static LegendItemCollection legend(Chart chart, Pen pen) {
        LegendItemCollection items = new LegendItemCollection();
        switch (chart) {
            case AttributionChart attribution ->
                AttributionPlots.legend(attribution, pen).forEach(items::add);
            case Bars bars
            when bars.series().size() > 1 ->
                series(items, bars.series().stream().map(Bars.Series::name), pen);
            case Scatter scatter when scatter.groups().size() > 1 -> series(items, scatter.groups().stream(), pen);
            case Lorenz lorenz -> {
                for (int i = 0; i < lorenz.curves().size(); i++) {
                    Lorenz.Curve curve = lorenz.curves().get(i);
                    String gini = NumberForm.DECIMAL.format(curve.counts().gini());
                    String name =
                            Pen.shortened(curve.name()) + " · " + pen.words().text("lorenz.gini", gini);
                    items.add(item(name, pen.color(Role.series(i))));
                }
            }
            case TimeSeries series -> {
                List<TimeSeriesPlot.Gap> gaps = TimeSeriesPlot.gaps(series);
                if (!gaps.isEmpty()) {
                    long days =
                            gaps.stream().mapToLong(TimeSeriesPlot.Gap::days).sum();
                    items.add(item(pen.words().text("time.gaps", gaps.size(), days), pen.tint(Role.S2, 70)));
                }
            }
            case Forest forest -> {
                items.add(item(pen.words().text("forest.better"), pen.color(Role.BETTER)));
                items.add(item(pen.words().text("forest.undecided"), pen.color(Role.MUTED)));
                items.add(item(pen.words().text("forest.worse"), pen.color(Role.WORSE)));
            }
            case Radar radar -> series(items, radar.series().stream().map(Radar.Series::name), pen);
            case Cloud cloud -> {
                items.add(item(pen.words().text("cloud.better"), pen.color(Role.BETTER)));
                items.add(item(pen.words().text("cloud.equal"), pen.color(Role.MUTED)));
                items.add(item(pen.words().text("cloud.worse"), pen.color(Role.WORSE)));
            }
            case Front front -> {
                items.add(item(Pen.shortened(front.unchanged().name()), pen.color(FrontPlot.UNCHANGED)));
                items.add(item(pen.words().text("front.best"), pen.color(FrontPlot.BEST)));
                items.add(item(pen.words().text("front.dominated"), pen.tint(FrontPlot.DOMINATED, FrontPlot.PALE)));
                front.tried().stream()
                        .map(Scatter.Dot::group)
                        .filter(group -> !group.isEmpty())
                        .distinct()
                        .forEach(group -> items.add(item(group, pen.color(FrontPlot.MARKED))));
            }
            case River river -> {
                for (int i = 0; i < river.streams().size(); i++) {
                    items.add(item(Pen.shortened(river.streams().get(i).name()), pen.color(RiverPlot.role(river, i))));
                }
            }
            case HeatMap map
            when map.shading() == HeatMap.Shading.AROUND_ZERO ->
                AttributionPlots.pushes(pen).forEach(items::add);
            case Bars _, Scatter _, Lines _, LearningCurves _, Histogram _, LongTail _, HeatMap _ -> {}
        }
        return items;
    }

    private static void series(LegendItemCollection items, Stream<String> names, Pen pen) {
        names.forEach(name -> items.add(item(Pen.shortened(name), pen.color(Role.series(items.getItemCount())))));
    }

    static LegendItem item(String name, Color color) {
        return new LegendItem(name, null, null, null, new Rectangle2D.Double(-5, -5, 10, 10), color);
    }

    private LegendTitle legendTitle(LegendItemCollection items, Pen pen) {
        LegendTitle legend = new LegendTitle(() -> items);
        legend.setPosition(RectangleEdge.TOP);
        legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
        legend.setItemFont(pen.small());
        legend.setItemPaint(pen.color(Role.TEXT));
        legend.setItemLabelPadding(new RectangleInsets(2, 4, 2, 14));
        legend.setLegendItemGraphicPadding(new RectangleInsets(2, 0, 2, 0));
        legend.setFrame(BlockBorder.NONE);
        legend.setBackgroundPaint(null);
        legend.setMargin(0, 0, 4, 0);
        return legend;
    }

    private void addHeading(JFreeChart drawn, Heading heading, Pen pen) {
        TextTitle title = title(heading.title(), pen.type().semiBold(16), pen.color(Role.TEXT));
        String about = Stream.of(heading.note(), heading.shown().in(words))
                .filter(text -> !text.isEmpty())
                .reduce((a, b) -> a + " · " + b)
                .orElse("");
        TextTitle note = title(about, pen.type().regular(12), pen.color(Role.MUTED));
        note.setMargin(3, 0, 8, 0);
        drawn.addSubtitle(0, title);
        drawn.addSubtitle(1, note);
    }

    private static TextTitle title(String text, java.awt.Font font, Color color) {
        TextTitle title = new TextTitle(text, font);
        title.setPaint(color);
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
        title.setTextAlignment(HorizontalAlignment.LEFT);
        title.setPosition(RectangleEdge.TOP);
        return title;
    }
}
