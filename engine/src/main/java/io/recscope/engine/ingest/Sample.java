package io.recscope.engine.ingest;

import io.recscope.engine.fault.BadData;
import java.io.IOException;
import java.util.List;

/// The first 256 KiB of a table, from which its format is guessed.
final class Sample {
    private static final int LONGEST = 1 << 18;

    private final byte[] bytes;
    private final boolean whole;

    /// @param whole whether this is all there is
    Sample(byte[] bytes, boolean whole) {
        this.bytes = bytes;
        this.whole = whole;
    }

    /// The bytes themselves, not to be changed.
    byte[] bytes() {
        return bytes;
    }

    boolean whole() {
        return whole;
    }

    /// @throws BadData when the table is empty
    static Sample of(Source source, Limits limits) throws IOException {
        try (MeteredInput in = source.open(limits)) {
            byte[] bytes = in.readNBytes(LONGEST);
            if (bytes.length == 0) {
                throw new BadData("The file is empty", source.label(), "Choose a file that has rows.");
            }
            return new Sample(bytes, bytes.length < LONGEST);
        }
    }

    /// The characters without byte order mark, up to the last whole line, or all when there is no line end.
    String text(Encoding encoding) {
        String text = new String(bytes, encoding.charset());
        String unmarked = text.startsWith("\ufeff") ? text.substring(1) : text;
        int end = unmarked.lastIndexOf('\n');
        return whole || end < 0 ? unmarked : unmarked.substring(0, end + 1);
    }

    /// Lines that are not blank.
    List<String> lines(Encoding encoding) {
        return text(encoding).lines().filter(line -> !line.isBlank()).toList();
    }
}
