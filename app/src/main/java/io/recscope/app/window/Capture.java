package io.recscope.app.window;

import io.recscope.engine.fault.MachineFault;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.IntBuffer;
import java.nio.file.Path;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;

/// Writes pictures of a window together with what pops up over it: menus, lists, messages.
///
/// @param folder that exists
record Capture(Path folder) {

    /// Writes one. To be called on the window's thread.
    void write(Stage stage, String name) {
        BufferedImage picture = pixels(stage.getScene().snapshot(null), BufferedImage.TYPE_INT_RGB);
        Graphics2D g2 = picture.createGraphics();
        double left = stage.getX() + stage.getScene().getX();
        double top = stage.getY() + stage.getScene().getY();
        for (Window window : Window.getWindows()) {
            if (!window.equals(stage) && window.isShowing() && window.getScene() != null) {
                int x = (int) (window.getX() + window.getScene().getX() - left);
                int y = (int) (window.getY() + window.getScene().getY() - top);
                window.getScene().setFill(Color.TRANSPARENT); // as it is on a screen
                g2.drawImage(pixels(window.getScene().snapshot(null), BufferedImage.TYPE_INT_ARGB), x, y, null);
            }
        }
        g2.dispose();
        try {
            ImageIO.write(picture, "png", folder.resolve(name).toFile());
        } catch (IOException e) {
            throw new MachineFault("A picture cannot be written", folder.toString(), "Check space and rights.", e);
        }
    }

    private static BufferedImage pixels(WritableImage image, int type) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), IntBuffer.wrap(pixels), width);
        BufferedImage out = new BufferedImage(width, height, type);
        out.setRGB(0, 0, width, height, pixels, 0, width);
        return out;
    }
}
