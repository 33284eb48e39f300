package io.recscope.engine.ingest;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.recscope.engine.data.RowProblem.Reason;
import io.recscope.engine.fault.BadData;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Rows of a file with one JSON object a line.
///
/// A field is the text of a value; null and a missing key are the empty text; the elements of an array are joined by
/// [Row#PART]; objects within are skipped. A line that is no object is met with that defect.
final class JsonRows implements Rows {
    private static final JsonMapper JSON = new JsonMapper();

    private final Reader source;
    private final String name;
    private final Limits limits;
    private final List<String> columns;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final String[] values;
    private final Row row = new Row();
    private final char[] buffer = new char[1 << 14];
    private char[] line = new char[1 << 10];
    private int filled;
    private int next;
    private long lineNumber;

    /// @param columns the keys to read
    JsonRows(Reader source, List<String> columns, String name, Limits limits) {
        this.source = source;
        this.name = name;
        this.limits = limits;
        this.columns = List.copyOf(columns);
        for (String column : columns) {
            indexes.put(column, indexes.size());
        }
        values = new String[columns.size()];
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public Row row() {
        return row;
    }

    @Override
    public boolean advance() throws IOException {
        while (true) {
            int length = readLine();
            if (length < 0) {
                return false;
            }
            int from = lineNumber == 1 && length > 0 && line[0] == '\ufeff' ? 1 : 0;
            if (!new String(line, from, length - from).isBlank()) {
                parse(from, length - from);
                return true;
            }
        }
    }

    private void parse(int from, int length) throws IOException {
        row.begin(lineNumber);
        Arrays.fill(values, "");
        try (JsonParser parser = JSON.createParser(line, from, length)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                row.reject(Reason.BROKEN_JSON);
                return;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                Integer index = indexes.get(parser.currentName());
                parser.nextToken();
                if (index == null) {
                    parser.skipChildren();
                } else {
                    values[index] = value(parser);
                }
            }
            for (String value : values) {
                row.add(value);
            }
        } catch (JacksonException e) {
            row.reject(Reason.BROKEN_JSON);
        }
    }

    /// The text of the value at which the parser stands.
    static String value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_ARRAY) {
            StringBuilder parts = new StringBuilder();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                String part = value(parser);
                parts.append(parts.isEmpty() || part.isEmpty() ? "" : Row.PART).append(part);
            }
            return parts.toString();
        }
        if (token == JsonToken.START_OBJECT) {
            parser.skipChildren();
            return "";
        }
        return token == JsonToken.VALUE_NULL ? "" : parser.getText();
    }

    /// Reads one line into `line`, without its end.
    ///
    /// @return its length, −1 at the end
    private int readLine() throws IOException {
        int length = 0;
        boolean any = false;
        while (true) {
            if (next == filled) {
                filled = Math.max(0, source.read(buffer));
                next = 0;
                if (filled == 0) {
                    lineNumber += any ? 1 : 0;
                    return any ? length : -1;
                }
            }
            any = true;
            char c = buffer[next++];
            if (c == '\n') {
                lineNumber++;
                return length;
            }
            if (length == line.length) {
                line = Arrays.copyOf(line, longer(length));
            }
            line[length++] = c;
        }
    }

    private int longer(int length) {
        if (length >= limits.recordChars()) {
            throw new BadData(
                    "Line " + (lineNumber + 1) + " has more than " + limits.recordChars() + " characters",
                    name,
                    "Write one JSON object a line; an array of objects is no JSON Lines file.");
        }
        return Math.min(limits.recordChars(), length * 2);
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
