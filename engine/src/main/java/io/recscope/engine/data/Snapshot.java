package io.recscope.engine.data;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.recscope.engine.fault.BadData;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A file of named sections, mapped into memory: the form in which a dataset is kept at hand.
///
/// Layout: 8 bytes magic, the header's offset and length (little-endian longs), the sections each aligned to 64 bytes,
/// the header as JSON. All numbers are little-endian. The file is written under another name and moved into place when
/// it is complete, see [SnapshotWriter]. The mapping lives as long as the object is reachable. Thread-safe.
public final class Snapshot {
    static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT.withOrder(ByteOrder.LITTLE_ENDIAN);
    static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG.withOrder(ByteOrder.LITTLE_ENDIAN);
    static final ValueLayout.OfFloat FLOAT = ValueLayout.JAVA_FLOAT.withOrder(ByteOrder.LITTLE_ENDIAN);
    static final long MAGIC = 0x01_50_41_4e_53_43_45_52L; // "RECSNAP", version 1
    static final int PREFIX = 64;
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();
    private static final Map<String, Integer> WIDTHS =
            Map.of("item", 4, "time", 8, "line", 4, "weight", 4, "action", 1, "session", 4);

    /// @param digest SHA-256 over all sections in file order, the clock and the names, lower-case hexadecimal
    record Header(
            String digest,
            Clock clock,
            int rows,
            List<String> actions,
            List<String> contexts,
            List<Section> sections) {}

    record Section(String name, long offset, long length) {}

    private final Path file;
    private final Header header;
    private final Map<String, MemorySegment> sections = new HashMap<>();

    private Snapshot(Path file, Header header, MemorySegment all) {
        this.file = file;
        this.header = header;
        for (Section s : header.sections()) {
            int width = WIDTHS.getOrDefault(s.name(), 0);
            if (width > 0 && s.length() != (long) header.rows() * width) {
                throw damaged(file, "section " + s.name() + " has not one value for each row", null);
            }
            sections.put(s.name(), all.asSlice(s.offset(), s.length()));
        }
    }

    /// Maps a snapshot file; reads only its header.
    ///
    /// @throws BadData when the file is truncated, foreign or of another version
    /// @throws IOException when it cannot be opened
    static Snapshot open(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            MemorySegment all = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
            if (all.byteSize() < PREFIX || all.get(LONG, 0) != MAGIC) {
                throw damaged(file, "it is not a dataset snapshot of this version", null);
            }
            long offset = all.get(LONG, 8);
            long length = all.get(LONG, 16);
            if (offset < PREFIX || length <= 0 || offset + length != all.byteSize()) {
                throw damaged(file, "it is truncated", null);
            }
            byte[] json = all.asSlice(offset, length).toArray(ValueLayout.JAVA_BYTE);
            Header header = JSON.readValue(json, Header.class);
            if (header == null) {
                throw damaged(file, "its header is empty", null);
            }
            return new Snapshot(file, header, all);
        } catch (com.fasterxml.jackson.core.JacksonException | IndexOutOfBoundsException e) {
            throw damaged(file, "its header cannot be read", e);
        }
    }

    private static BadData damaged(Path file, String why, @Nullable Exception cause) {
        String what = "The dataset snapshot is damaged: " + why;
        String remedy = "Delete the file; it is made again from the workspace's database.";
        return cause == null
                ? new BadData(what, file.toString(), remedy)
                : new BadData(what, file.toString(), remedy, cause);
    }

    Header header() {
        return header;
    }

    /// The section's bytes.
    ///
    /// @throws BadData when the file does not have it
    public MemorySegment section(String name) {
        MemorySegment section = sections.get(name);
        if (section == null) {
            throw damaged(file, "it has no section " + name, null);
        }
        return section;
    }

    /// The column's bytes; empty where every row has the column's default.
    public Optional<MemorySegment> column(String name) {
        return Optional.ofNullable(sections.get(name));
    }

    StringTable strings(String name) {
        MemorySegment offsets = section(name + ".offset");
        int size = Math.toIntExact(offsets.byteSize() / Long.BYTES - 1);
        return new StringTable(size, offsets, section(name + ".utf8"), sections.get(name + ".order"));
    }

    static int[] ints(MemorySegment column, int from, int to) {
        int[] copy = new int[to - from];
        MemorySegment.copy(column, INT, (long) from * Integer.BYTES, copy, 0, copy.length);
        return copy;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
