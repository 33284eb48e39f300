package io.recscope.views.shell;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/// Keeps what the window remembers in a file. What cannot be read is put aside, never overwritten, and never a reason
/// not to open the window.
///
/// @param file need not exist
/// @param otherwise what is remembered when there is no file
public record RememberedFile(Path file, Remembered otherwise) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// What was remembered.
    public Remembered read() {
        if (!Files.exists(file)) {
            return otherwise;
        }
        try {
            return Objects.requireNonNull(JSON.readValue(Files.readAllBytes(file), Remembered.class));
        } catch (JacksonException | NullPointerException e) {
            putAside();
            return otherwise;
        } catch (IOException e) {
            return otherwise;
        }
    }

    /// Remembers for the next start.
    ///
    /// @return whether it could be written
    public boolean write(Remembered now) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
            Path partial = file.resolveSibling(file.getFileName() + ".partial");
            Files.write(partial, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(now));
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
