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
import java.util.function.Predicate;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.entity.ChartEntity;

/// A chart as it was drawn for one size.
///
/// @param info where its parts are, in units
record ChartPicture(Image image, ChartRenderingInfo info) {

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
        drawing.draw(chart).draw(g2, new Rectangle2D.Double(0, 0, width, height), info);
        g2.dispose();
        int[] data = ((DataBufferInt) pixels.getRaster().getDataBuffer()).getData();
        PixelBuffer<IntBuffer> buffer =
                new PixelBuffer<>(columns, rows, IntBuffer.wrap(data), PixelFormat.getIntArgbPreInstance());
        return new ChartPicture(new WritableImage(buffer), info);
    }

    /// The raw values of what lies at a point, if anything does.
    Optional<String> tip(double x, double y) {
        ChartEntity entity = info.getEntityCollection().getEntity(x, y);
        return entity == null ? Optional.empty() : Optional.ofNullable(entity.getToolTipText());
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
}
