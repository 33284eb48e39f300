package io.recscope.app.window;

import io.recscope.views.job.Trouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Objects;
import java.util.function.Consumer;

/// Writes defects of the program into a file, the latest last.
///
/// @param notes told when the file cannot be written
record DefectLog(Path file, Clock now, Consumer<String> notes) implements Consumer<Trouble> {
    @Override
    public synchronized void accept(Trouble trouble) {
        String entry = now.instant() + " " + trouble.code() + "\n" + trouble.details() + "\n";
        try {
            Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
            Files.writeString(
                    file, entry, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            notes.accept("a defect could not be written to " + file + ":\n" + entry);
        }
    }
}
