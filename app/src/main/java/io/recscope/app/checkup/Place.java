package io.recscope.app.checkup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A folder that the program writes to.
///
/// @param name what for
/// @param folder where it is
/// @param exists whether it is there already; it is made when it is needed
/// @param writable whether it, or the nearest folder above it that exists, can be written
/// @param freeMegabytes how much its disk has left, in MiB; -1 when that cannot be told
public record Place(String name, String folder, boolean exists, boolean writable, long freeMegabytes) {
    static Place of(String name, Path folder) {
        Path absolute = folder.toAbsolutePath();
        Path there = absolute;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return new Place(
                name,
                absolute.toString(),
                Files.isDirectory(absolute),
                Files.isDirectory(there) && Files.isWritable(there),
                free(there));
    }

    private static long free(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() >> 20;
        } catch (IOException e) {
            return -1;
        }
    }
}
