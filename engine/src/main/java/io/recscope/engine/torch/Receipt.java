package io.recscope.engine.torch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/// What was unpacked, so that damage is noticed: each file's length, time of change and check sum.
///
/// A file whose length and time are as they were is taken as sound; one whose time differs, because it was
/// copied or written over, is read and compared.
record Receipt(List<Line> lines) {
    private static final String NAME = "unpacked.txt";

    record Line(String file, long bytes, long changed, long checksum) {

        boolean isSound(Path folder) throws IOException {
            Path path = folder.resolve(file);
            if (!Files.isRegularFile(path) || Files.size(path) != bytes) {
                return false;
            }
            return changed == time(path) || checksum == computed(path);
        }

        @Override
        public String toString() {
            return bytes + " " + changed + " " + checksum + " " + file;
        }
    }

    Receipt {
        lines = List.copyOf(lines);
    }

    /// The line of a file that was just written.
    static Line line(Path folder, String file, long checksum) throws IOException {
        Path path = folder.resolve(file);
        return new Line(file, Files.size(path), time(path), checksum);
    }

    void write(Path folder) throws IOException {
        Files.write(folder.resolve(NAME), lines.stream().map(Line::toString).toList());
    }

    /// Whether a folder holds what its receipt says; not when it has no receipt that can be read.
    static boolean isSound(Path folder) {
        try {
            List<Line> lines = new ArrayList<>();
            for (String text : Files.readAllLines(folder.resolve(NAME))) {
                String[] words = text.split(" ", 4);
                lines.add(new Line(
                        words[3], Long.parseLong(words[0]), Long.parseLong(words[1]), Long.parseLong(words[2])));
            }
            for (Line line : lines) {
                if (!line.isSound(folder)) {
                    return false;
                }
            }
            return !lines.isEmpty();
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return false;
        }
    }

    private static long time(Path path) throws IOException {
        return Files.getLastModifiedTime(path).toMillis();
    }

    private static long computed(Path path) throws IOException {
        try (InputStream file = new BufferedInputStream(Files.newInputStream(path), 1 << 20);
                CheckedInputStream in = new CheckedInputStream(file, new CRC32())) {
            in.transferTo(OutputStream.nullOutputStream());
            return in.getChecksum().getValue();
        }
    }
}
