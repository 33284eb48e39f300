package io.recscope.engine.recommend;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.recscope.engine.fault.BadData;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;

/// A file of named one-dimensional tensors of 32-bit numbers in the safetensors format, mapped into memory.
///
/// Eight bytes header length, a JSON header padded with spaces to a multiple of eight, the numbers one tensor after the
/// other; all little-endian. (<https://github.com/huggingface/safetensors>.) The mapping lives as long as the object is
/// reachable. Thread-safe.
final class SafeTensors {
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfFloat FLOAT =
            ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final JsonMapper JSON = new JsonMapper();
    private static final String METADATA = "__metadata__";
    private static final String FLOATS = "F32";
    private static final String INTS = "I32";
    private static final int MAX_HEADER = 1 << 26;
    private static final int CHUNK = 1 << 18;

    private final JsonNode header;
    private final MemorySegment numbers;

    private SafeTensors(JsonNode header, MemorySegment numbers) {
        this.header = header;
        this.numbers = numbers;
    }

    /// Maps a file and checks its header.
    ///
    /// @throws BadData when it is truncated, damaged or foreign, or holds other tensors than [#write] writes
    /// @throws IOException when it cannot be opened
    static SafeTensors open(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            MemorySegment all = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
            long length = all.byteSize() < Long.BYTES ? 0 : all.get(LONG, 0);
            if (length <= 0 || length > MAX_HEADER || length > all.byteSize() - Long.BYTES) {
                throw damaged(file, "it is no safetensors file, or only the beginning of one");
            }
            byte[] json = all.asSlice(Long.BYTES, length).toArray(ValueLayout.JAVA_BYTE);
            SafeTensors tensors = new SafeTensors(JSON.readTree(json), all.asSlice(Long.BYTES + length));
            tensors.check(file);
            return tensors;
        } catch (JsonProcessingException e) {
            throw damaged(file, "its header is not JSON", e);
        }
    }

    private void check(Path file) {
        long bytes = 0;
        for (Entry<String, JsonNode> entry : header.properties()) {
            if (entry.getKey().equals(METADATA)) {
                continue;
            }
            JsonNode tensor = entry.getValue();
            String type = tensor.path("dtype").asText();
            long size = tensor.path("shape").path(0).asLong(-1);
            long from = tensor.path("data_offsets").path(0).asLong(-1);
            long to = tensor.path("data_offsets").path(1).asLong(-1);
            boolean known = (type.equals(FLOATS) || type.equals(INTS))
                    && tensor.path("shape").size() == 1;
            if (!known || size < 0 || size > Integer.MAX_VALUE || from < 0 || to - from != size * Integer.BYTES) {
                throw damaged(file, "the tensor '" + entry.getKey() + "' is not a row of 32-bit numbers");
            }
            if (to > numbers.byteSize()) {
                throw damaged(file, "it is truncated");
            }
            bytes += to - from;
        }
        if (bytes != numbers.byteSize()) {
            throw damaged(file, "its tensors do not fill it");
        }
    }

    private static BadData damaged(Path file, String why, Exception... cause) {
        return new BadData(
                "This is not a model file: " + why,
                file.toString(),
                "The file was left as it is; move it away and fit the model again.",
                cause);
    }

    Map<String, String> metadata() {
        Map<String, String> metadata = new TreeMap<>();
        for (Entry<String, JsonNode> entry : header.path(METADATA).properties()) {
            metadata.put(entry.getKey(), entry.getValue().asText());
        }
        return metadata;
    }

    /// All tensors, copied.
    Weights weights() {
        Map<String, float[]> floats = new HashMap<>();
        Map<String, int[]> ints = new HashMap<>();
        for (Entry<String, JsonNode> entry : header.properties()) {
            if (!entry.getKey().equals(METADATA)) {
                JsonNode offsets = entry.getValue().path("data_offsets");
                long from = offsets.path(0).asLong();
                MemorySegment tensor = numbers.asSlice(from, offsets.path(1).asLong() - from);
                if (entry.getValue().path("dtype").asText().equals(FLOATS)) {
                    floats.put(entry.getKey(), tensor.toArray(FLOAT));
                } else {
                    ints.put(entry.getKey(), tensor.toArray(INT));
                }
            }
        }
        return new Weights(floats, ints);
    }

    /// Writes a file under another name, flushes it and moves it into place.
    ///
    /// @throws IOException when the disk is full or the folder read-only; nothing is changed then
    static void write(Path file, Map<String, String> metadata, Weights weights) throws IOException {
        Path target = file.toAbsolutePath();
        Path partial = target.resolveSibling(target.getFileName() + ".partial");
        try {
            try (FileChannel channel = FileChannel.open(
                    partial,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                write(channel, ByteBuffer.wrap(header(metadata, weights)));
                for (float[] array : weights.floats().values()) {
                    write(channel, MemorySegment.ofArray(array), ValueLayout.JAVA_FLOAT, FLOAT);
                }
                for (int[] array : weights.ints().values()) {
                    write(channel, MemorySegment.ofArray(array), ValueLayout.JAVA_INT, INT);
                }
                channel.force(true);
            }
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private static byte[] header(Map<String, String> metadata, Weights weights) {
        ObjectNode header = JSON.createObjectNode();
        header.set(METADATA, JSON.valueToTree(new TreeMap<>(metadata)));
        long offset = 0;
        for (Entry<String, float[]> tensor : weights.floats().entrySet()) {
            offset = describe(header, tensor.getKey(), FLOATS, tensor.getValue().length, offset);
        }
        for (Entry<String, int[]> tensor : weights.ints().entrySet()) {
            offset = describe(header, tensor.getKey(), INTS, tensor.getValue().length, offset);
        }
        byte[] json = header.toString().getBytes(StandardCharsets.UTF_8);
        int length = (json.length + Long.BYTES - 1) / Long.BYTES * Long.BYTES;
        byte[] padded = new byte[Long.BYTES + length];
        Arrays.fill(padded, (byte) ' ');
        MemorySegment.ofArray(padded).set(LONG, 0, length);
        System.arraycopy(json, 0, padded, Long.BYTES, json.length);
        return padded;
    }

    private static long describe(ObjectNode header, String name, String type, int size, long offset) {
        if (header.has(name)) {
            throw new IllegalArgumentException("two tensors of the name " + name);
        }
        long end = offset + (long) size * Integer.BYTES;
        ObjectNode tensor = header.putObject(name).put("dtype", type);
        tensor.putArray("shape").add(size);
        tensor.putArray("data_offsets").add(offset).add(end);
        return end;
    }

    private static void write(FileChannel channel, MemorySegment array, ValueLayout here, ValueLayout there)
            throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(CHUNK * Integer.BYTES);
        long size = array.byteSize() / Integer.BYTES;
        for (long from = 0; from < size; from += CHUNK) {
            long n = Math.min(CHUNK, size - from);
            MemorySegment chunk = MemorySegment.ofBuffer(buffer.clear());
            MemorySegment.copy(array, here, from * Integer.BYTES, chunk, there, 0, n);
            write(channel, buffer.limit((int) n * Integer.BYTES));
        }
    }

    private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
