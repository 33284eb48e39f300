package io.recscope.engine.language;

import io.recscope.engine.fault.BadData;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;

/// A file of vectors that is written once, as a whole, and never changed.
///
/// Big-endian: 8 bytes that name the format and its version; the encoder's digest, 32 bytes; dimensions and count, two
/// ints; the texts' keys, 16 bytes each; the vectors, row by row, floats; CRC-32C of all before, a long. Streams are
/// used, because an interrupted thread may write and closes no stream by it.
///
/// @param path where it is
/// @param encoder digest of the encoder
/// @param dimensions length of its vectors
record VectorFile(Path path, String encoder, int dimensions) {
    private static final long FORMAT = 0x5253_5645_4354_0001L; // RSVECT, version 1
    private static final int HEADER = Long.BYTES + 32 + 2 * Integer.BYTES;

    private int rowBytes() {
        return dimensions * Float.BYTES;
    }

    /// Writes under another name, flushes to disk, then moves into place.
    void write(Map<TextKey, float[]> vectors) throws IOException {
        int size = HEADER + vectors.size() * (2 * Long.BYTES + rowBytes());
        ByteBuffer bytes = ByteBuffer.allocate(size + Long.BYTES);
        bytes.putLong(FORMAT).put(HexFormat.of().parseHex(encoder)).putInt(dimensions);
        bytes.putInt(vectors.size());
        List<Map.Entry<TextKey, float[]>> entries = List.copyOf(vectors.entrySet());
        entries.forEach(entry ->
                bytes.putLong(entry.getKey().high()).putLong(entry.getKey().low()));
        for (Map.Entry<TextKey, float[]> entry : entries) {
            bytes.asFloatBuffer().put(entry.getValue());
            bytes.position(bytes.position() + rowBytes());
        }
        CRC32C check = new CRC32C();
        check.update(bytes.array(), 0, size);
        bytes.putLong(check.getValue());
        Path partial = path.resolveSibling(path.getFileName() + ".partial");
        try {
            try (FileOutputStream out = new FileOutputStream(partial.toFile())) {
                out.write(bytes.array());
                out.getFD().sync();
            }
            Files.move(partial, path, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    /// The vectors of the texts that are wanted.
    ///
    /// @throws BadData when the file is damaged or not of this encoder
    /// @throws IOException when it cannot be read
    Map<TextKey, float[]> read(Predicate<TextKey> wanted) throws IOException {
        CRC32C check = new CRC32C();
        try (FileInputStream file = new FileInputStream(path.toFile());
                DataInputStream in =
                        new DataInputStream(new CheckedInputStream(new BufferedInputStream(file, 1 << 16), check))) {
            int count = readHeader(in);
            TextKey[] keys = new TextKey[count];
            for (int i = 0; i < count; i++) {
                keys[i] = new TextKey(in.readLong(), in.readLong());
            }
            Map<TextKey, float[]> found = new HashMap<>();
            byte[] row = new byte[rowBytes()];
            for (TextKey key : keys) {
                in.readFully(row);
                if (wanted.test(key)) {
                    float[] vector = new float[dimensions];
                    ByteBuffer.wrap(row).asFloatBuffer().get(vector);
                    found.put(key, vector);
                }
            }
            long sum = check.getValue();
            if (in.readLong() != sum || in.read() >= 0) {
                throw damaged("its check sum differs");
            }
            return found;
        } catch (EOFException e) {
            throw damaged("it ends too early", e);
        }
    }

    private int readHeader(DataInputStream in) throws IOException {
        if (in.readLong() != FORMAT) {
            throw damaged("it does not begin as such a file does");
        }
        byte[] digest = new byte[32];
        in.readFully(digest);
        int width = in.readInt();
        int count = in.readInt();
        if (!HexFormat.of().formatHex(digest).equals(encoder) || width != dimensions) {
            throw damaged("it is of another encoder than its name says");
        }
        // before anything of that size is made
        if (count < 0 || Files.size(path) != HEADER + count * (2L * Long.BYTES + rowBytes()) + Long.BYTES) {
            throw damaged("its size does not fit its contents");
        }
        return count;
    }

    private BadData damaged(String how, Throwable... cause) {
        return new BadData(
                "Stored text vectors are damaged: " + how,
                path.toString(),
                "The file is left as it is and its texts are encoded again; remove it when you like.",
                cause);
    }
}
