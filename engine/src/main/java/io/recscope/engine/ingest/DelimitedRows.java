package io.recscope.engine.ingest;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import io.recscope.engine.data.RowProblem.Reason;
import io.recscope.engine.fault.BadData;
import io.recscope.engine.fault.Fault;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;

/// Rows of separated fields, parsed by FastCSV.
///
/// A row whose quotes are broken is met with that defect at the line where it begins, and reading goes on at the next
/// line, so that one stray quote does not swallow the rest. Empty lines are passed over.
final class DelimitedRows implements Rows {
    /// The quote character of a table without quotes: none that text contains.
    private static final char NO_QUOTE = '\uffff';

    /// What the parser reads ahead of the field it is at, and more.
    private static final int PARSER_BUFFER = 1 << 16;

    private final Shape.Delimited shape;
    private final String name;
    private final Limits limits;
    private final RetainedText text;
    private final Row row = new Row();
    private List<String> columns = List.of();
    private CloseableIterator<Row> parsed;
    private long lineOffset;
    private long recordLine;
    private int brokenQuotes;
    private boolean held;

    /// @throws BadData when there is no row at all
    DelimitedRows(Reader source, Shape.Delimited shape, String name, Limits limits) throws IOException {
        this.shape = shape;
        this.name = name;
        this.limits = limits;
        text = new RetainedText(source, limits.recordChars() + 2 * PARSER_BUFFER);
        parsed = parser();
        if (!advance()) {
            throw new BadData("The file holds no rows", name, "Choose a file that has some.");
        }
        List<String> names = shape.header() ? row.texts() : shape.names();
        columns = names.isEmpty()
                ? IntStream.rangeClosed(1, row.fields())
                        .mapToObj(Integer::toString)
                        .toList()
                : ColumnNames.plain(names);
        held = !shape.header();
        if (held) {
            checkFieldCount();
        }
    }

    private CloseableIterator<Row> parser() {
        return CsvReader.builder()
                .fieldSeparator(shape.separator())
                .quoteCharacter(shape.quoted() ? '"' : NO_QUOTE)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(limits.recordChars() + PARSER_BUFFER)
                .build(new FieldCollector(), text)
                .iterator();
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
        if (held) {
            held = false;
            return true;
        }
        try {
            if (!parsed.hasNext()) {
                return false;
            }
            parsed.next();
            if (row.fields() == 1 && row.length(0) == 1 && row.chars()[0] == RetainedText.END) {
                return false;
            }
            checkFieldCount();
        } catch (CsvParseException e) {
            recover(e);
        } catch (UncheckedIOException e) {
            throw e.getCause() == null ? new IOException(e) : e.getCause();
        }
        return true;
    }

    private void checkFieldCount() {
        boolean known = !columns.isEmpty();
        if (known && row.fields() != columns.size() && row.defect() == null) {
            row.reject(Reason.FIELD_COUNT);
        }
    }

    /// Makes the line that broke the parser a row of its own and begins anew behind it.
    private void recover(CsvParseException failure) throws IOException {
        if (failure.getCause() instanceof Fault fault) {
            throw fault;
        }
        if (failure.getCause() instanceof Error error) {
            throw error;
        }
        boolean tooLong = text.length(recordLine, limits.recordChars()) > limits.recordChars();
        if (tooLong || !shape.quoted()) {
            throw tooLong();
        }
        if (++brokenQuotes > limits.brokenQuotes()) {
            throw new BadData(
                    "More than " + limits.brokenQuotes()
                            + " lines open a quote that is not closed, the last being line " + recordLine,
                    name,
                    "Import it without quoting (quoted=no), or write the quotes doubled.",
                    failure);
        }
        text.continueBehind(recordLine);
        lineOffset = recordLine;
        row.begin(recordLine);
        row.reject(Reason.BROKEN_QUOTE);
        parsed = parser();
    }

    private BadData tooLong() {
        return new BadData(
                "Line %d has more than %d characters or %d fields"
                        .formatted(recordLine, limits.recordChars(), limits.fields()),
                name,
                "Check that the file is a table and that its separator is right.");
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    /// Fills the row with what the parser finds.
    private final class FieldCollector extends AbstractBaseCsvCallbackHandler<Row> {
        @Override
        protected void handleBegin(long startingLineNumber) {
            recordLine = lineOffset + startingLineNumber;
            row.begin(recordLine);
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            if (quoted && length > 0 && buffer[offset + length - 1] == RetainedText.END) {
                throw new CsvParseException("a quote is not closed");
            }
            if (index >= limits.fields()) {
                throw tooLong();
            }
            if (row.size() + length > limits.recordChars()) {
                throw new CsvParseException("the row is too long");
            }
            row.add(buffer, offset, length);
        }

        @Override
        protected Row buildRecord() {
            return row;
        }
    }
}
