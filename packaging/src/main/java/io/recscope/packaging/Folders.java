package io.recscope.packaging;

import io.recscope.engine.fault.MachineFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// What is done to whole folders.
final class Folders {
    private Folders() {}

    /// Removes a folder with all it holds; nothing happens when there is none.
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                // jlink and jpackage write-protect some files
                boolean ignored = path.toFile().setWritable(true) || Files.isSymbolicLink(path);
                assert ignored || Files.exists(path);
                Files.delete(path);
            }
        }
    }

    /// Removes and makes it.
    static Path fresh(Path folder) throws IOException {
        delete(folder);
        return Files.createDirectories(folder);
    }

    /// The length of all files in it, links not followed.
    static long bytes(Path folder) {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile)
                    .filter(file -> !Files.isSymbolicLink(file))
                    .mapToLong(Folders::length)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long length(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Makes a folder and tries whether it can be written and its disk has room.
    ///
    /// @throws MachineFault when not
    static void require(Path folder, long bytes) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "writable", ""));
            long free = Files.getFileStore(folder).getUsableSpace();
            if (free < bytes) {
                throw new MachineFault(
                        "The disk has " + (free >> 20) + " MB left, and building needs " + (bytes >> 20) + " MB",
                        folder.toString(),
                        "Make room, or name a folder on another disk with --out.");
            }
        } catch (IOException e) {
            throw new MachineFault(
                    "The folder cannot be written: " + e.getMessage(),
                    folder.toString(),
                    "Give yourself rights on it, or name another one with --out.",
                    e);
        }
    }
}
