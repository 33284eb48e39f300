package io.recscope.views.chart;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.entity.ChartEntity;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;

/// A picture without axes that lays itself out in the room it gets.
final class FreePlot extends Plot {
    private final transient Drawing drawing;

    FreePlot(Drawing drawing) {
        this.drawing = drawing;
        setBackgroundPaint(null);
        setOutlineVisible(false);
    }

    /// Draws in pixels.
    interface Drawing {
        void draw(Graphics2D g2, Rectangle2D area, Overlay.Tips tips);
    }

    @Override
    public String getPlotType() {
        return "free";
    }

    @Override
    public void draw(Graphics2D g2, Rectangle2D area, Point2D anchor, PlotState state, PlotRenderingInfo info) {
        Rectangle2D inside = area.getBounds2D();
        getInsets().trim(inside);
        if (info != null) {
            info.setPlotArea(area);
            info.setDataArea(inside);
        }
        drawing.draw(g2, inside, (place, text) -> tip(info, place, text));
    }

    private static void tip(PlotRenderingInfo info, Shape place, String text) {
        if (info != null && info.getOwner().getEntityCollection() != null) {
            info.getOwner().getEntityCollection().add(new ChartEntity(place, text));
        }
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
