package io.recscope.engine.workspace;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// The pieces in which the database keeps columns: 16,384 rows each, big-endian, so that SQL can cut numbers out.
///
/// Larger pieces would not stay in H2's page cache, and each row read by SQL would load its piece again. Snapshots are
/// little-endian; turning a piece round is its own inverse. The views of the schema know these sizes, too.
final class Chunks {
    static final int ROWS = 16_384;
    static final int STRINGS = 1_024;

    private static final ValueLayout.OfInt LITTLE_INT =
            ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt BIG_INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfLong LITTLE_LONG =
            ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong BIG_LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    private Chunks() {}

    static int count(int rows) {
        return Math.ceilDiv(rows, ROWS);
    }

    /// The bytes of chunk `no` of a column, each number turned round.
    ///
    /// @param width bytes of a number: 1, 4 or 8
    static byte[] cut(MemorySegment column, int width, int no) {
        long from = (long) no * ROWS * width;
        byte[] bytes = new byte[(int) Math.min((long) ROWS * width, column.byteSize() - from)];
        turn(column, from, width, bytes);
        return bytes;
    }

    /// The numbers of a chunk turned round.
    static byte[] turned(byte[] chunk, int width) {
        byte[] bytes = new byte[chunk.length];
        turn(MemorySegment.ofArray(chunk), 0, width, bytes);
        return bytes;
    }

    private static void turn(MemorySegment from, long offset, int width, byte[] to) {
        MemorySegment target = MemorySegment.ofArray(to);
        switch (width) {
            case Byte.BYTES -> MemorySegment.copy(from, offset, target, 0, to.length);
            case Integer.BYTES ->
                MemorySegment.copy(from, LITTLE_INT, offset, target, BIG_INT, 0, to.length / Integer.BYTES);
            case Long.BYTES ->
                MemorySegment.copy(from, LITTLE_LONG, offset, target, BIG_LONG, 0, to.length / Long.BYTES);
            default -> throw new IllegalArgumentException("width " + width);
        }
    }
}
