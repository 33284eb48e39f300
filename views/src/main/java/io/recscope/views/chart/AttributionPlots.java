package io.recscope.views.chart;

import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.LegendItem;
import org.jfree.chart.plot.Plot;

/// How [AttributionChart]s are drawn.
final class AttributionPlots {
    private AttributionPlots() {}

    static Plot plot(AttributionChart chart, Pen pen) {
        return switch (chart) {
            case Waterfall waterfall -> new WaterfallPlot(pen).of(waterfall);
            case Force force -> new ForcePlot(pen).of(force);
            case Decision decision -> new DecisionPlot(pen).of(decision);
            case Beeswarm swarm -> new BeeswarmPlot(pen).of(swarm);
            case WordCloud cloud -> new WordCloudPlot(pen).of(cloud);
            case TextHighlights highlights -> new TextHighlightsPlot(pen).of(highlights);
        };
    }

    static List<LegendItem> legend(AttributionChart chart, Pen pen) {
        return switch (chart) {
            case Waterfall _, Force _, WordCloud _ -> pushes(pen);
            case Decision decision -> paths(decision, pen);
            case Beeswarm _, TextHighlights _ -> List.of();
        };
    }

    /// What the two colours mean.
    static List<LegendItem> pushes(Pen pen) {
        return List.of(
                ChartDrawing.item(pen.words().text("attribution.up"), pen.color(Pen.UP)),
                ChartDrawing.item(pen.words().text("attribution.down"), pen.color(Pen.DOWN)));
    }

    private static List<LegendItem> paths(Decision chart, Pen pen) {
        List<LegendItem> items = new ArrayList<>();
        int apart = DecisionPlot.apart(chart);
        for (int i = 0; i < apart; i++) {
            String name = Pen.shortened(chart.paths().get(i).name()) + " · "
                    + chart.value().form().format(chart.paths().get(i).output());
            items.add(ChartDrawing.item(name, pen.color(DecisionPlot.role(chart, i))));
        }
        int others = chart.paths().size() - apart;
        if (others > 0) {
            items.add(ChartDrawing.item(pen.words().text("attribution.others", others), pen.color(Role.MUTED)));
        }
        return items;
    }

    /// The height of a picture over the whole width of a page.
    static int height(AttributionChart chart) {
        return switch (chart) {
            case Waterfall waterfall -> 90 + 28 * waterfall.rows();
            case Force _ -> 290;
            case Decision decision ->
                100 + 26 * decision.rows() + 22 * ((Math.min(8, decision.paths().size()) + 1) / 2);
            case Beeswarm swarm -> 110 + BeeswarmPlot.ROW_DOTS * swarm.rows() * (2 * Swarm.tall(swarm.rows()) + 3);
            case WordCloud cloud -> cloud.words().size() <= 30 ? 320 : 420;
            case TextHighlights highlights -> TextHighlightsPlot.height(highlights);
        };
    }
}
