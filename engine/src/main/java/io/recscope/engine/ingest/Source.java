package io.recscope.engine.ingest;

import io.recscope.engine.fault.BadData;
import io.recscope.engine.fault.MachineFault;
import io.recscope.engine.fault.NotFound;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// Where the bytes of a table are: a file, plain or gzip-compressed, or an entry of a zip archive.
///
/// @param path the file
/// @param entry the name within the archive, empty for a file that is no archive
public record Source(Path path, String entry) {
    private static final int BUFFER = 1 << 16;

    public static Source file(Path path) {
        return new Source(path, "");
    }

    /// The last part of the name without compression suffix, lower case; by it known files are recognised.
    public String fileName() {
        String name =
                entry.isEmpty() ? String.valueOf(path.getFileName()) : entry.substring(entry.lastIndexOf('/') + 1);
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
    }

    /// The name shown to readers.
    public String label() {
        return entry.isEmpty() ? String.valueOf(path.getFileName()) : path.getFileName() + "!" + entry;
    }

    /// Opens the decompressed bytes.
    ///
    /// @throws NotFound when there is no such file or entry
    /// @throws MachineFault when it may not be read
    /// @throws BadData when the archive is damaged or encrypted, and from reading, when limits are exceeded
    MeteredInput open(Limits limits) throws IOException {
        if (!Files.exists(path)) {
            throw new NotFound("There is no file " + path, "", "Check the path.");
        }
        if (!Files.isReadable(path)) {
            throw new MachineFault("The file may not be read", path.toString(), "Give yourself the right to read it.");
        }
        return entry.isEmpty() ? openFile(limits) : openEntry(limits);
    }

    private MeteredInput openFile(Limits limits) throws IOException {
        long size = Files.size(path);
        CountedInput counted = new CountedInput(Files.newInputStream(path));
        try {
            BufferedInputStream raw = new BufferedInputStream(counted, BUFFER);
            raw.mark(2);
            boolean gzip = raw.read() == 0x1f && raw.read() == 0x8b;
            raw.reset();
            InputStream content = gzip ? new GZIPInputStream(raw, BUFFER) : raw;
            return new MeteredInput(content, counted, label(), size, plain -> counted.count(), limits);
        } catch (ZipException | EOFException e) {
            counted.close();
            throw new BadData("The compressed file is damaged", path.toString(), "Fetch or make it anew.", e);
        } catch (IOException e) {
            counted.close();
            throw e;
        }
    }

    private MeteredInput openEntry(Limits limits) throws IOException {
        ZipFile zip = openZip(path);
        try {
            ZipEntry found = zip.getEntry(entry);
            if (found == null) {
                throw new NotFound("The archive has no entry " + entry, path.toString(), "Name an entry it has.");
            }
            long size = Math.max(1, found.getSize());
            long packed = found.getCompressedSize();
            return new MeteredInput(
                    zip.getInputStream(found),
                    zip,
                    label(),
                    packed,
                    plain -> Math.min(packed, (long) ((double) plain / size * (double) packed)),
                    limits);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /// Opens an archive.
    ///
    /// @throws BadData when it is damaged or encrypted
    static ZipFile openZip(Path path) throws IOException {
        try {
            return new ZipFile(path.toFile());
        } catch (ZipException e) {
            if (encrypted(path)) {
                throw new BadData("The archive is encrypted", path.toString(), "Unpack it and import the files.", e);
            }
            throw new BadData(
                    "The archive is damaged (" + e.getMessage() + ")", path.toString(), "Fetch or make it anew.", e);
        }
    }

    /// Whether bit 0 of the first local header's flags is set.
    private static boolean encrypted(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] header = in.readNBytes(8);
            return header.length == 8 && header[0] == 'P' && header[1] == 'K' && (header[6] & 1) == 1;
        }
    }

    /// Counts the bytes of a file as they are read.
    private static final class CountedInput extends FilterInputStream {
        private volatile long count;

        CountedInput(InputStream in) {
            super(in);
        }

        long count() {
            return count;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int n = super.read(bytes, offset, length);
            long now = count + Math.max(n, 0);
            count = now;
            return n;
        }
    }
}
