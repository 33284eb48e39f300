package io.recscope.views.chart;

import java.util.List;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeriesCollection;

/// An empty plane with a number axis below and a name beside each row, the first on top, upon which a picture
/// is drawn.
record RowsPlane(Pen pen) {
    XYPlot of(ValueAxis values, List<String> names, Overlay.Drawing drawing) {
        SymbolAxis rows = new SymbolAxis("", names.stream().map(Pen::shortened).toArray(String[]::new));
        pen.calm(rows);
        rows.setTickLabelPaint(pen.color(Role.TEXT));
        rows.setGridBandsVisible(false);
        rows.setRange(new Range(-0.6, names.size() - 0.4));
        rows.setInverted(true);
        XYPlot plot =
                pen.calm(new XYPlot(new XYSeriesCollection(), values, rows, new XYLineAndShapeRenderer(false, false)));
        plot.setDomainGridlinesVisible(true);
        plot.setDomainGridlinePaint(pen.color(Role.GRID));
        plot.setDomainGridlineStroke(Pen.HAIR);
        plot.setRangeGridlinesVisible(false);
        plot.addAnnotation(new Overlay(drawing));
        return plot;
    }
}
