package io.recscope.engine.workspace;

import io.recscope.engine.fault.BadData;
import io.recscope.engine.fault.MachineFault;
import io.recscope.engine.fault.Wording;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The file that makes a folder a workspace: locked as long as the workspace is open, and witness of the last change.
///
/// It holds the generation, the number of durable changes made to the database. A database whose own generation is
/// lower has lost changes, even when it can be read. Generation 0 is a workspace whose creation has not finished.
/// Used by one thread at a time.
final class Marker implements AutoCloseable {
    private static final Pattern TEXT = Pattern.compile("RecScope workspace\ngeneration (\\d{19})\n");

    private final FileChannel channel;
    private long generation;

    private Marker(FileChannel channel) {
        this.channel = channel;
    }

    static Marker create(WorkspaceFolder folder) throws IOException {
        Marker marker = lock(folder, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
        marker.write(0);
        return marker;
    }

    /// @throws BadData when the file holds something else
    static Marker open(WorkspaceFolder folder) throws IOException {
        Marker marker = lock(folder, StandardOpenOption.READ, StandardOpenOption.WRITE);
        ByteBuffer bytes = ByteBuffer.allocate(100);
        int length = marker.channel.read(bytes, 0);
        String text = new String(bytes.array(), 0, Math.max(0, length), StandardCharsets.UTF_8);
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            marker.close();
            throw new BadData(new Wording(
                    "workspace.damaged",
                    "The workspace's marker file is damaged or of another program",
                    folder.marker().toString(),
                    "Restore the folder from a backup; nothing in it was changed."));
        }
        marker.generation = Long.parseLong(matcher.group(1));
        return marker;
    }

    /// @throws MachineFault when the workspace is open already, here or in another process
    private static Marker lock(WorkspaceFolder folder, OpenOption... options) throws IOException {
        Path file = folder.marker();
        FileChannel channel = FileChannel.open(file, options);
        try {
            // a byte far behind the text: on Windows a locked range cannot even be read by others
            if (channel.tryLock(Long.MAX_VALUE - 1, 1, false) != null) {
                return new Marker(channel);
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw inUse(folder, e);
        }
        channel.close();
        throw inUse(folder);
    }

    static MachineFault inUse(WorkspaceFolder folder, Throwable... cause) {
        return new MachineFault(
                new Wording(
                        "workspace.in-use",
                        "The workspace is in use by another program or window",
                        folder.root().toString(),
                        "Close it there, or open another workspace."),
                cause);
    }

    long generation() {
        return generation;
    }

    void write(long newGeneration) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text(newGeneration).getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes, bytes.position());
        }
        channel.force(false);
        generation = newGeneration;
    }

    /// What the file says at a generation.
    static String text(long generation) {
        return String.format(Locale.ROOT, "RecScope workspace\ngeneration %019d\n", generation);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
