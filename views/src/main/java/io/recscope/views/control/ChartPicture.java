package io.recscope.views.control;

import io.recscope.views.chart.Chart;
import io.recscope.views.chart.ChartDrawing;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.entity.ChartEntity;
import org.jfree.chart.plot.XYPlot;

/// A chart as it was drawn for one size.
///
/// @param info where its parts are, in units
/// @param chart as it was drawn
record ChartPicture(Image image, ChartRenderingInfo info, JFreeChart chart) {
    private static final double[][] CLOSE = {{0, 0}, {-4, 0}, {4, 0}, {0, -4}, {0, 4}};

    /// Draws a chart.
    ///
    /// @param width in units
    /// @param height in units
    /// @param density pixels a unit
    static ChartPicture draw(Chart chart, ChartDrawing drawing, double width, double height, double density) {
        int columns = (int) Math.ceil(width * density);
        int rows = (int) Math.ceil(height * density);
        BufferedImage pixels = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g2 = pixels.createGraphics();
        g2.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g2.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g2.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g2.scale(density, density);
        ChartRenderingInfo info = new ChartRenderingInfo();
        JFreeChart drawn = drawing.draw(chart);
        drawn.draw(g2, new Rectangle2D.Double(0, 0, width, height), info);
        g2.dispose();
        int[] data = ((DataBufferInt) pixels.getRaster().getDataBuffer()).getData();
        PixelBuffer<IntBuffer> buffer =
                new PixelBuffer<>(columns, rows, IntBuffer.wrap(data), PixelFormat.getIntArgbPreInstance());
        return new ChartPicture(new WritableImage(buffer), info, drawn);
    }

    /// The raw values of what lies at a point, if anything does.
    Optional<String> tip(double x, double y) {
        ChartEntity entity = info.getEntityCollection().getEntity(x, y);
        return entity == null ? Optional.empty() : Optional.ofNullable(entity.getToolTipText());
    }

    /// Where values are drawn, in units.
    Rectangle2D area() {
        return info.getPlotInfo().getDataArea();
    }

    /// Where a value of a number axis below the picture is, in units from the left; empty when it is beyond the axis
    /// or there is none.
    OptionalDouble place(double value) {
        if (chart.getPlot() instanceof XYPlot plot
                && plot.getDomainAxis() != null
                && plot.getDomainAxis().getRange().contains(value)) {
            return OptionalDouble.of(plot.getDomainAxis().valueToJava2D(value, area(), plot.getDomainAxisEdge()));
        }
        return OptionalDouble.empty();
    }

    /// Where the parts lie whose values are told so.
    List<Rectangle2D> places(Predicate<String> told) {
        List<Rectangle2D> places = new ArrayList<>();
        for (Object entity : info.getEntityCollection().getEntities()) {
            if (entity instanceof ChartEntity part
                    && part.getToolTipText() != null
                    && told.test(part.getToolTipText())) {
                places.add(part.getArea().getBounds2D());
            }
        }
        return places;
    }

    /// What the thing at a point, or close to it, is called, if it can be picked.
    Optional<String> picked(double x, double y) {
        for (double[] step : CLOSE) {
            ChartEntity entity = info.getEntityCollection().getEntity(x + step[0], y + step[1]);
            if (entity != null && entity.getURLText() != null) {
                return Optional.of(entity.getURLText());
            }
        }
        return Optional.empty();
    }
}
