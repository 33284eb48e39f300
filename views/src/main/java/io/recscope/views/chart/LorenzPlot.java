package io.recscope.views.chart;

import java.util.List;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/// Draws [Lorenz], with the Gini coefficient in the legend.
record LorenzPlot(Pen pen) {
    private static final int POINTS = 400;

    XYPlot of(Lorenz chart) {
        XYSeriesCollection data = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        for (int i = 0; i < chart.curves().size(); i++) {
            data.addSeries(series(chart.curves().get(i)));
            renderer.setSeriesPaint(i, pen.color(Role.series(i)));
            renderer.setSeriesStroke(i, Pen.LINE);
        }
        renderer.setDefaultToolTipGenerator((set, row, item) -> NumberForm.PERCENT.format(set.getXValue(row, item))
                + " → " + NumberForm.PERCENT.format(set.getYValue(row, item)));
        ValueAxis x = pen.axis(Axis.linear(pen.words().text("lorenz.x", chart.things()), NumberForm.PERCENT));
        ValueAxis y = pen.axis(Axis.linear(pen.words().text("lorenz.y"), NumberForm.PERCENT));
        x.setRange(new Range(0, 1));
        y.setRange(new Range(0, 1));
        XYPlot plot = pen.calm(new XYPlot(data, x, y, renderer));
        plot.addAnnotation(new XYLineAnnotation(0, 0, 1, 1, Pen.DASHED, pen.color(Role.LINE)));
        return plot;
    }

    private XYSeries series(Lorenz.Curve curve) {
        Frequencies counts = curve.counts();
        XYSeries series = new XYSeries(
                curve.name() + " · " + pen.words().text("lorenz.gini", NumberForm.DECIMAL.format(counts.gini())),
                false,
                true);
        double size = counts.size();
        double total = counts.total();
        double rank = 0;
        double sum = 0;
        double drawn = 0;
        series.add(0, 0);
        List<Frequencies.Run> runs = counts.runs().reversed();
        for (Frequencies.Run run : runs) {
            rank += run.size();
            sum += (double) run.size() * run.count();
            if (rank / size - drawn >= 1.0 / POINTS || sum / total >= 0.9) {
                series.add(rank / size, sum / total);
                drawn = rank / size;
            }
        }
        return series;
    }
}
