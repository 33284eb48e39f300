package io.recscope.engine.ingest;

import io.recscope.engine.data.RowProblem.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The fields of the row that was read last, in one reused buffer. Not thread-safe.
final class Row {
    /// Stands between the elements of an array within a field; never part of a text.
    static final char PART = '\u001f';

    private static final char REPLACEMENT = '\ufffd';

    private char[] chars = new char[1024];
    private int[] ends = new int[16];
    private int fields;
    private long line;
    private @Nullable Reason defect;

    void begin(long startLine) {
        fields = 0;
        line = startLine;
        defect = null;
    }

    /// Appends a field. A character that stands for undecodable bytes, or NUL, makes the row defective.
    void add(char[] source, int offset, int length) {
        int from = size();
        if (from + length > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(from + length, chars.length * 2));
        }
        for (int i = 0; i < length; i++) {
            char c = source[offset + i];
            if (c == REPLACEMENT || c == 0) {
                defect = Reason.BROKEN_ENCODING;
            }
            chars[from + i] = c;
        }
        if (fields == ends.length) {
            ends = Arrays.copyOf(ends, fields * 2);
        }
        ends[fields++] = from + length;
    }

    void add(String text) {
        add(text.toCharArray(), 0, text.length());
    }

    void reject(Reason reason) {
        defect = reason;
    }

    /// Why the row cannot be used at all, or null.
    @Nullable Reason defect() {
        return defect;
    }

    int fields() {
        return fields;
    }

    /// Number of characters of all fields.
    int size() {
        return fields == 0 ? 0 : ends[fields - 1];
    }

    /// Line of the source in which the row begins, from 1.
    long line() {
        return line;
    }

    char[] chars() {
        return chars;
    }

    int start(int field) {
        return field == 0 ? 0 : ends[field - 1];
    }

    int end(int field) {
        return ends[field];
    }

    int length(int field) {
        return end(field) - start(field);
    }

    boolean blank(int field) {
        for (int i = start(field); i < ends[field]; i++) {
            if (!Character.isWhitespace(chars[i])) {
                return false;
            }
        }
        return true;
    }

    String text(int field) {
        return new String(chars, start(field), length(field));
    }

    /// All fields as texts.
    List<String> texts() {
        List<String> texts = new ArrayList<>(fields);
        for (int field = 0; field < fields; field++) {
            texts.add(text(field));
        }
        return texts;
    }
}
