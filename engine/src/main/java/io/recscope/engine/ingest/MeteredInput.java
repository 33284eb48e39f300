package io.recscope.engine.ingest;

import io.recscope.engine.fault.BadData;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongUnaryOperator;
import java.util.zip.ZipException;

/// The decompressed bytes of a source: refuses bombs, and knows how far reading has come.
///
/// Damaged compressed data become [BadData]. Read by one thread; [#fraction()] may be asked by another.
final class MeteredInput extends InputStream {
    private static final long FREE = 1 << 20;

    private final InputStream content;
    private final Closeable owner;
    private final String name;
    private final long compressedSize;
    private final LongUnaryOperator consumed;
    private final Limits limits;
    private volatile long count;

    /// @param owner closed instead of the content
    /// @param compressedSize number of bytes before decompression
    /// @param consumed from the number of decompressed bytes read to the number of compressed ones read for them
    MeteredInput(
            InputStream content,
            Closeable owner,
            String name,
            long compressedSize,
            LongUnaryOperator consumed,
            Limits limits) {
        this.content = content;
        this.owner = owner;
        this.name = name;
        this.compressedSize = compressedSize;
        this.consumed = consumed;
        this.limits = limits;
    }

    /// The part of the compressed bytes that was read, in `[0, 1]`.
    double fraction() {
        return compressedSize == 0 ? 1 : Math.min(1, (double) consumed.applyAsLong(count) / compressedSize);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int n = readContent(bytes, offset, length);
        long now = count + Math.max(n, 0);
        count = now;
        if (now > limits.bytes()) {
            throw new BadData(
                    "The table is larger than " + limits.bytes() + " bytes",
                    name,
                    "Import a part of it, or raise the limit.");
        }
        if (now > FREE && now - FREE > limits.ratio() * consumed.applyAsLong(now)) {
            throw new BadData(
                    "The compressed file grows more than " + limits.ratio() + "-fold, as no honest table does",
                    name,
                    "Unpack it yourself if you trust it, and import the unpacked file.");
        }
        return n;
    }

    private int readContent(byte[] bytes, int offset, int length) throws IOException {
        try {
            return content.read(bytes, offset, length);
        } catch (ZipException | EOFException e) {
            throw new BadData(
                    "The compressed file is damaged after " + count + " decompressed bytes (" + e.getMessage() + ")",
                    name,
                    "Fetch or make it anew; nothing was imported.",
                    e);
        }
    }

    @Override
    public void close() throws IOException {
        owner.close();
    }
}
