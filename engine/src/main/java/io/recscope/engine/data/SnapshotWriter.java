package io.recscope.engine.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/// Writes a [Snapshot] file section by section, front to back, under a temporary name; [#finish] flushes it and
/// moves it into place. The sections and their order are those of [DatasetBuilder]; the digest covers both. Closing an
// unfinished writer removes what it wrote. Not thread-safe.
public final class SnapshotWriter implements AutoCloseable {
    private static final int BUFFER = 1 << 20;

    private final Path target;
    private final Path partial;
    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
    private final MessageDigest digest;
    private final List<Snapshot.Section> sections = new ArrayList<>();
    private long position = Snapshot.PREFIX;
    private long sectionStart;
    private String sectionName = "";

    public SnapshotWriter(Path target) throws IOException {
        this.target = target;
        this.partial = target.resolveSibling(target.getFileName() + ".partial");
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        channel = FileChannel.open(
                partial, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        channel.position(Snapshot.PREFIX);
    }

    /// Begins a section; all numbers put until the next one belong to it.
    public void begin(String name) throws IOException {
        end();
        while (position % Snapshot.PREFIX != 0) {
            room(1).put((byte) 0);
            position++;
        }
        flush(false);
        sectionName = name;
        sectionStart = position;
        digest.update(Snapshot.utf8(name));
    }

    public void putByte(byte value) throws IOException {
        room(Byte.BYTES).put(value);
        position += Byte.BYTES;
    }

    public void putInt(int value) throws IOException {
        room(Integer.BYTES).putInt(value);
        position += Integer.BYTES;
    }

    void putLong(long value) throws IOException {
        room(Long.BYTES).putLong(value);
        position += Long.BYTES;
    }

    void putFloat(float value) throws IOException {
        room(Float.BYTES).putFloat(value);
        position += Float.BYTES;
    }

    /// Bytes of any length.
    public void putBytes(byte[] bytes) throws IOException {
        for (int from = 0; from < bytes.length; ) {
            int n = Math.min(room(1).remaining(), bytes.length - from);
            buffer.put(bytes, from, n);
            from += n;
        }
        position += bytes.length;
    }

    /// A whole string table; with a search order when `searchable`.
    public void strings(String name, List<String> texts, boolean searchable) throws IOException {
        byte[][] utf8 = texts.stream().map(Snapshot::utf8).toArray(byte[][]::new);
        begin(name + ".offset");
        long offset = 0;
        putLong(0);
        for (byte[] text : utf8) {
            putLong(offset += text.length);
        }
        begin(name + ".utf8");
        for (byte[] text : utf8) {
            putBytes(text);
        }
        if (searchable) {
            Integer[] order = new Integer[utf8.length];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, Comparator.comparing(i -> utf8[i], Arrays::compareUnsigned));
            begin(name + ".order");
            for (int number : order) {
                putInt(number);
            }
        }
    }

    /// Writes the header, forces everything to disk and moves the file into place.
    public void finish(Clock clock, int rows, List<String> actions, List<String> contexts) throws IOException {
        end();
        flush(false);
        digest.update(Snapshot.JSON.writeValueAsBytes(List.of(clock, rows, actions, contexts)));
        String hex = HexFormat.of().formatHex(digest.digest());
        byte[] json =
                Snapshot.JSON.writeValueAsBytes(new Snapshot.Header(hex, clock, rows, actions, contexts, sections));
        finish(json);
    }

    private void finish(byte[] header) throws IOException {
        long offset = position;
        putBytes(header);
        flush(false);
        ByteBuffer prefix = ByteBuffer.allocate(Snapshot.PREFIX).order(ByteOrder.LITTLE_ENDIAN);
        prefix.putLong(Snapshot.MAGIC).putLong(offset).putLong(header.length).rewind();
        channel.position(0);
        while (prefix.hasRemaining()) {
            channel.write(prefix);
        }
        channel.force(true);
        channel.close();
        Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void end() throws IOException {
        if (!sectionName.isEmpty()) {
            flush(true);
            sections.add(new Snapshot.Section(sectionName, sectionStart, position - sectionStart));
            sectionName = "";
        }
    }

    private ByteBuffer room(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            flush(!sectionName.isEmpty());
        }
        return buffer;
    }

    private void flush(boolean digested) throws IOException {
        buffer.flip();
        if (digested) {
            digest.update(buffer.duplicate());
        }
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(partial);
    }
}
