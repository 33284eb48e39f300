package io.recscope.packaging;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;

/// The program's icon in the formats of all systems, from two drawings: one for small sizes, one for all others.
record Icon(Drawing large, Drawing small) {
    /// Sides in pixels.
    static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);

    private static final int SMALL = 24;
    private static final int LARGEST_ICO = 256;
    // Apple's names of PNG pictures by their side
    private static final Map<Integer, String> APPLE =
            new TreeMap<>(Map.of(16, "icp4", 32, "icp5", 64, "icp6", 128, "ic07", 256, "ic08", 512, "ic09"));

    static Icon of(SourceTree tree) throws IOException {
        Path folder = tree.resources().resolve("icon");
        return new Icon(
                Drawing.read(folder.resolve("recscope.svg")), Drawing.read(folder.resolve("recscope-small.svg")));
    }

    /// Writes all files into a folder: `recscope-16.png` to `-512.png`, `recscope.png`, `.ico`, `.icns`.
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (int size : SIZES) {
            Files.write(folder.resolve("recscope-" + size + ".png"), png(size));
        }
        Files.write(folder.resolve("recscope.png"), png(512));
        Files.write(folder.resolve("recscope.ico"), ico());
        Files.write(folder.resolve("recscope.icns"), icns());
    }

    /// The file that jpackage wants on a platform.
    static Path file(Path folder, Platform platform) {
        return folder.resolve(
                switch (platform.system()) {
                    case "windows" -> "recscope.ico";
                    case "mac" -> "recscope.icns";
                    default -> "recscope.png";
                });
    }

    private BufferedImage paint(int size) {
        return (size <= SMALL ? small : large).paint(size);
    }

    byte[] png(int size) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(paint(size), "png", out);
        return out.toByteArray();
    }

    /// A directory of PNG pictures, as Windows Vista and later read it.
    byte[] ico() throws IOException {
        List<Integer> sizes = SIZES.stream().filter(size -> size <= LARGEST_ICO).toList();
        ByteArrayOutputStream pictures = new ByteArrayOutputStream();
        int directory = 6 + 16 * sizes.size();
        ByteBuffer head = ByteBuffer.allocate(directory).order(ByteOrder.LITTLE_ENDIAN);
        head.putShort((short) 0).putShort((short) 1).putShort((short) sizes.size());
        for (int size : sizes) {
            byte[] png = png(size);
            // 0 stands for 256
            byte side = (byte) (size == LARGEST_ICO ? 0 : size);
            head.put(side).put(side).put((byte) 0).put((byte) 0);
            head.putShort((short) 1).putShort((short) 32);
            head.putInt(png.length).putInt(directory + pictures.size());
            pictures.write(png);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(head.array());
        pictures.writeTo(out);
        return out.toByteArray();
    }

    /// Apple's container of PNG pictures.
    byte[] icns() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(body);
        for (Map.Entry<Integer, String> picture : APPLE.entrySet()) {
            byte[] png = png(picture.getKey());
            data.write(picture.getValue().getBytes(StandardCharsets.US_ASCII));
            data.writeInt(8 + png.length);
            data.write(png);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DataOutputStream whole = new DataOutputStream(out);
        whole.write("icns".getBytes(StandardCharsets.US_ASCII));
        whole.writeInt(8 + body.size());
        body.writeTo(whole);
        return out.toByteArray();
    }
}
