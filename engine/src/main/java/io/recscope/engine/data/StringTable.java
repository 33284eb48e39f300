package io.recscope.engine.data;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Numbered strings in mapped memory, UTF-8; decoded when asked for. Immutable and thread-safe.
public final class StringTable {
    private final int size;
    private final MemorySegment offsets;
    private final MemorySegment bytes;
    private final @Nullable MemorySegment order;

    /// @param offsets `size + 1` longs, the start of each string in `bytes`
    /// @param order the numbers sorted by their strings' UTF-8 bytes, or null for a table that is never searched
    StringTable(int size, MemorySegment offsets, MemorySegment bytes, @Nullable MemorySegment order) {
        this.size = size;
        this.offsets = offsets;
        this.bytes = bytes;
        this.order = order;
    }

    public int size() {
        return size;
    }

    /// The string of a number.
    ///
    /// @throws IndexOutOfBoundsException when `number` is not in `[0, size())`
    public String get(int number) {
        return new String(utf8(number).toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8);
    }

    /// The number of a string, or −1 when the table does not hold it. O(log n).
    ///
    /// @throws IllegalStateException for a table that was written without search order
    public int find(String text) {
        if (order == null) {
            throw new IllegalStateException("this table is not searchable");
        }
        MemorySegment wanted = MemorySegment.ofArray(text.getBytes(StandardCharsets.UTF_8));
        int low = 0;
        int high = size - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int number = order.getAtIndex(Snapshot.INT, middle);
            int c = compare(utf8(number), wanted);
            if (c == 0) {
                return number;
            }
            if (c < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    private MemorySegment utf8(int number) {
        if (number < 0 || number >= size) {
            throw new IndexOutOfBoundsException(number + " of " + size);
        }
        long from = offsets.getAtIndex(Snapshot.LONG, number);
        return bytes.asSlice(from, offsets.getAtIndex(Snapshot.LONG, number + 1L) - from);
    }

    private static int compare(MemorySegment a, MemorySegment b) {
        long mismatch = a.mismatch(b);
        if (mismatch < 0) {
            return 0;
        }
        if (mismatch == a.byteSize() || mismatch == b.byteSize()) {
            return Long.compare(a.byteSize(), b.byteSize());
        }
        return Byte.compareUnsigned(a.get(ValueLayout.JAVA_BYTE, mismatch), b.get(ValueLayout.JAVA_BYTE, mismatch));
    }
}
