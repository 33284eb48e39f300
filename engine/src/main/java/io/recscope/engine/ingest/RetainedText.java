package io.recscope.engine.ingest;

import java.io.IOException;
import java.io.Reader;

/// Text on its way to a parser that remembers its last stretch, so that parsing can begin again behind a broken line.
///
/// At the end it adds a line that holds only [#END], by which a quote that swallowed the end is noticed.
///
/// Lines end with LF, CR or CR LF, as the parser counts them. A byte order mark is skipped. Not thread-safe.
final class RetainedText extends Reader {
    /// No character of any text.
    static final char END = '\ufffe';

    private static final char MARK = '\ufeff';

    private final Reader source;
    private final int retain;
    private char[] kept;
    private int size;
    private int next;
    /// Line in which `kept[0]` lies, and whether the character before it was CR.
    private long firstLine = 1;
    private boolean afterReturn;
    private boolean begun;
    private boolean ended;

    /// @param retain number of characters that are surely remembered
    RetainedText(Reader source, int retain) {
        this.source = source;
        this.retain = retain;
        kept = new char[Math.min(retain, 1 << 18) * 2];
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (next == size && !fill()) {
            return -1;
        }
        int n = Math.min(length, size - next);
        System.arraycopy(kept, next, target, offset, n);
        next += n;
        return n;
    }

    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        if (size + 2 > kept.length) {
            makeRoom();
        }
        int n = source.read(kept, size, kept.length - size);
        if (n < 0) {
            ended = true;
            kept[size++] = '\n';
            kept[size++] = END;
            return true;
        }
        if (!begun && n > 0) {
            begun = true;
            next = kept[0] == MARK ? 1 : 0;
        }
        size += n;
        return true;
    }

    /// Grows until twice the retained length fits, then forgets all but that.
    private void makeRoom() {
        if (kept.length < 2L * retain) {
            char[] larger = new char[(int) Math.min(2L * retain, kept.length * 2L)];
            System.arraycopy(kept, 0, larger, 0, size);
            kept = larger;
            return;
        }
        int drop = size - retain;
        for (int i = 0; i < drop; i++) {
            firstLine += breaks(i) ? 1 : 0;
        }
        afterReturn = kept[drop - 1] == '\r';
        System.arraycopy(kept, drop, kept, 0, retain);
        size = retain;
        next -= drop;
    }

    /// Whether a line ends with character `i`: LF, or CR with anything else behind it; LF behind CR counts as one.
    private boolean breaks(int i) {
        char c = kept[i];
        if (c == '\r') {
            return true;
        }
        return c == '\n' && !(i == 0 ? afterReturn : kept[i - 1] == '\r');
    }

    /// Length of a line; reads on until its end is met, or more than `most` characters.
    ///
    /// @param line not forgotten; one that is long must be among the last `retain` characters
    int length(long line, int most) throws IOException {
        while (start(line + 1) == size && size - start(line) <= most) {
            next = size;
            if (!fill()) {
                break;
            }
        }
        return start(line + 1) - start(line);
    }

    /// Continues behind a line; what was read beyond comes again.
    ///
    /// @param line one whose length was asked before
    void continueBehind(long line) {
        next = start(line + 1);
    }

    /// Index of the first character of a line; the end of what is remembered if the line begins later.
    private int start(long line) {
        long at = firstLine;
        int i = 0;
        while (i < size && at < line) {
            if (breaks(i)) {
                at++;
                if (at == line && kept[i] == '\r' && i + 1 < size && kept[i + 1] == '\n') {
                    i++;
                }
            }
            i++;
        }
        return i;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
