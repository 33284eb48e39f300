package io.recscope.sample;

import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.fault.MachineFault;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A file that appears complete or not at all, and never takes the place of another.
///
/// @param target where it is to be; missing folders above it are made
public record NewFile(Path target) {

    /// Whatever fills the file.
    @FunctionalInterface
    public interface Contents {
        void writeTo(OutputStream out) throws IOException, InterruptedException;
    }

    /// Writes under a temporary name in the same folder, then moves into place. A file of equal contents that is
    /// there already is left as it is.
    ///
    /// @return the target
    /// @throws BadUsage when there is a file of that name with other contents; it is not touched
    /// @throws MachineFault when the folder cannot be written or the disk is full; nothing is left behind
    public Path write(Contents contents) throws InterruptedException {
        try {
            Path partial = target.toAbsolutePath().resolveSibling(target.getFileName() + ".partial");
            Files.createDirectories(partial.getParent());
            try {
                try (OutputStream out = Files.newOutputStream(partial)) {
                    contents.writeTo(out);
                }
                place(partial);
            } finally {
                Files.deleteIfExists(partial);
            }
            return target;
        } catch (IOException e) {
            throw new MachineFault(
                    "The file cannot be written: " + e, target.toString(), "Choose another folder, or free space.", e);
        }
    }

    private void place(Path partial) throws IOException {
        if (Files.notExists(target)) {
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        } else if (!Files.isRegularFile(target) || Files.mismatch(partial, target) >= 0) {
            throw new BadUsage(
                    "There is already something else of that name",
                    target.toString(),
                    "Move it away, or choose another folder; it was not changed.");
        }
    }
}
