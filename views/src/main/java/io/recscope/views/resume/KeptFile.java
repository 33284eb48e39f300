package io.recscope.views.resume;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/// Keeps a state of the window in a file, which is replaced as a whole. What cannot be read is put aside, never
/// overwritten, and never a reason not to open the window.
///
/// @param file need not exist
/// @param type of the state, a record
/// @param otherwise the state when there is no file
public record KeptFile<T>(Path file, Class<T> type, T otherwise) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// The state that was written last.
    public T read() {
        if (!Files.exists(file)) {
            return otherwise;
        }
        try {
            return Objects.requireNonNull(JSON.readValue(Files.readAllBytes(file), type));
        } catch (JacksonException | NullPointerException e) {
            putAside();
            return otherwise;
        } catch (IOException e) {
            return otherwise;
        }
    }

    /// Keeps a state; it is on disk when this returns. One thread at a time.
    ///
    /// @return whether it could be written
    public boolean write(T now) {
        Path partial = file.resolveSibling(file.getFileName() + ".partial");
        try {
            Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
            try (FileChannel channel = FileChannel.open(
                    partial,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                ByteBuffer bytes =
                        ByteBuffer.wrap(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(now));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private void putAside() {
        try {
            Files.move(
                    file, file.resolveSibling(file.getFileName() + ".unreadable"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // it stays where it is, and writing will say so
            return;
        }
    }
}
