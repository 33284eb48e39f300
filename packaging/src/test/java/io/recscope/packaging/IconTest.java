package io.recscope.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recscope.engine.fault.BadData;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IconTest {
    private final Icon icon = load();

    @TempDir
    Path folder;

    private static Icon load() {
        try {
            return Icon.of(new SourceTree(Path.of("..")));
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void everySizeHasTileBarsAndLens() throws Exception {
        for (int size : Icon.SIZES) {
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(icon.png(size)));
            assertThat(picture.getWidth()).isEqualTo(size);
            assertThat(picture.getRGB(0, 0) >>> 24)
                    .as("transparent corner at " + size)
                    .isLessThan(200);
            assertThat(count(picture, 0xff12353f)).as("tile at " + size).isGreaterThan(size * size / 8);
            assertThat(count(picture, 0xfff5a524)).as("lens at " + size).isGreaterThan(size * size / 40);
            assertThat(count(picture, 0xffffffff)).as("bar at " + size).isGreaterThan(size * size / 40);
        }
    }

    private static int count(BufferedImage picture, int colour) {
        int n = 0;
        for (int pixel : picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth())) {
            n += pixel == colour ? 1 : 0;
        }
        return n;
    }

    @Test
    void theWindowsFileNamesPicturesThatAreWhereItSays() throws Exception {
        ByteBuffer ico = ByteBuffer.wrap(icon.ico()).order(ByteOrder.LITTLE_ENDIAN);
        int pictures = ico.getShort(4);
        assertThat(pictures).isEqualTo(7);
        for (int i = 0; i < pictures; i++) {
            int length = ico.getInt(6 + 16 * i + 8);
            int offset = ico.getInt(6 + 16 * i + 12);
            byte[] png = new byte[length];
            ico.get(offset, png);
            int side = ico.get(6 + 16 * i) & 0xff;
            assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(side == 0 ? 256 : side);
        }
    }

    @Test
    void theAppleFileTellsItsLength() throws Exception {
        byte[] icns = icon.icns();
        ByteBuffer whole = ByteBuffer.wrap(icns);
        assertThat(new String(icns, 0, 4, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("icns");
        assertThat(whole.getInt(4)).isEqualTo(icns.length);
        int at = 8;
        int pictures = 0;
        while (at < icns.length) {
            at += whole.getInt(at + 4);
            pictures++;
        }
        assertThat(at).isEqualTo(icns.length);
        assertThat(pictures).isEqualTo(6);
    }

    @Test
    void anElementThatIsNotDrawnIsRefused() throws Exception {
        Path file = Files.writeString(
                folder.resolve("a.svg"),
                "<svg viewBox='0 0 4 4' xmlns='http://www.w3.org/2000/svg'><path d='M0 0'/></svg>");
        assertThatThrownBy(() -> Drawing.read(file)).isInstanceOf(BadData.class).hasMessageContaining("path");
    }
}
