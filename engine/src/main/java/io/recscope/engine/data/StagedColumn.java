package io.recscope.engine.data;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// One column of rows in the order they arrive, in a file of its own, so that memory does not grow with the rows.
///
/// Written front to back through a channel — a full disk is an [IOException] and not a fault of a mapping — and mapped
/// for reading once complete. The file is removed when the column is closed.
final class StagedColumn implements AutoCloseable {
    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 18).order(ByteOrder.LITTLE_ENDIAN);
    private final Arena arena = Arena.ofShared();

    StagedColumn(Path file) throws IOException {
        channel = FileChannel.open(
                file,
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }

    void putInt(int value) throws IOException {
        room(Integer.BYTES).putInt(value);
    }

    void putLong(long value) throws IOException {
        room(Long.BYTES).putLong(value);
    }

    void putFloat(float value) throws IOException {
        room(Float.BYTES).putFloat(value);
    }

    void putByte(byte value) throws IOException {
        room(Byte.BYTES).put(value);
    }

    /// Everything written so far.
    MemorySegment map() throws IOException {
        flush();
        return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
    }

    private ByteBuffer room(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            flush();
        }
        return buffer;
    }

    private void flush() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }

    @Override
    public void close() throws IOException {
        arena.close();
        channel.close();
    }
}
