package io.recscope.views.chart;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/// Something drawn over a plot that may reach into its margins, such as labels beside it.
final class Overlay extends AbstractXYAnnotation {
    private final transient Drawing drawing;

    Overlay(Drawing drawing) {
        this.drawing = drawing;
    }

    /// Draws in pixels.
    interface Drawing {
        void draw(Graphics2D g2, Plane plane);
    }

    /// Takes tooltips.
    interface Tips {
        void tip(Shape place, String text);
    }

    /// Where values lie in pixels.
    record Plane(XYPlot plot, Rectangle2D area, ValueAxis xAxis, ValueAxis yAxis, Tips tips) {
        double x(double value) {
            return xAxis.valueToJava2D(value, area, plot.getDomainAxisEdge());
        }

        double y(double value) {
            return yAxis.valueToJava2D(value, area, plot.getRangeAxisEdge());
        }
    }

    @Override
    public void draw(
            Graphics2D g2,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis xAxis,
            ValueAxis yAxis,
            int rendererIndex,
            PlotRenderingInfo info) {
        Shape clip = g2.getClip();
        g2.setClip(null);
        Tips tips = (place, text) -> addEntity(info, place, rendererIndex, text, null);
        drawing.draw(g2, new Plane(plot, area, xAxis, yAxis, tips));
        g2.setClip(clip);
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
