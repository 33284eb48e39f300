package io.recscope.engine.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class DelimitedRowsTest {
    private static final Limits LIMITS = new Limits(1 << 30, 100, 1000, 50, 100, 3);

    private static List<String> read(String text, String separator, boolean quoted) throws IOException {
        Shape.Delimited shape = new Shape.Delimited(separator, quoted, false, List.of());
        List<String> rows = new ArrayList<>();
        try (Rows parsed = new DelimitedRows(new StringReader(text), shape, "test", LIMITS)) {
            while (parsed.advance()) {
                Row row = parsed.row();
                rows.add(row.line() + (row.defect() == null ? " " + row.texts() : " " + row.defect()));
            }
        }
        return rows;
    }

    @Test
    void linesAreCountedPhysically() throws IOException {
        assertThat(read("a,\"x\ny\r\nz\"\r\n\r\nb,c\rd,\"\"\"\"\n", ",", true))
                .containsExactly("1 [a, x\ny\r\nz]", "5 [b, c]", "6 [d, \"]");
    }

    @Test
    void separatorsMayHaveSeveralCharacters() throws IOException {
        assertThat(read("1::Nikita: \"La\" (1990)::Thriller\n2::b:c::\n", "::", false))
                .containsExactly("1 [1, Nikita: \"La\" (1990), Thriller]", "2 [2, b:c, ]");
    }

    @Test
    void quotesAreOrdinaryCharactersWhereThereIsNoQuoting() throws IOException {
        assertThat(read("1|\"Open|x\n2|\"|y", "|", false)).containsExactly("1 [1, \"Open, x]", "2 [2, \", y]");
    }

    @Test
    void anEndWithoutLineBreakIsTheSameAsOneWith() throws IOException {
        assertThat(read("a,b", ",", true)).isEqualTo(read("a,b\n", ",", true)).containsExactly("1 [a, b]");
        assertThat(read("a,", ",", true)).isEqualTo(read("a,\r\n", ",", true)).containsExactly("1 [a, ]");
    }

    @Test
    void aByteOrderMarkIsSkipped() throws IOException {
        assertThat(read("\ufeffa,b\n", ",", true)).containsExactly("1 [a, b]");
    }

    @Test
    void aQuoteThatSwallowsTheEndCostsOnlyTheLineWhereItOpened() throws IOException {
        assertThat(read("a,b\nc,\"d\ne,f\ng,h", ",", true))
                .containsExactly("1 [a, b]", "2 BROKEN_QUOTE", "3 [e, f]", "4 [g, h]");
        assertThat(read("a::b\nc::\"d\ne::f\n", "::", true)).containsExactly("1 [a, b]", "2 BROKEN_QUOTE", "3 [e, f]");
    }

    @Test
    void aQuoteClosedByALaterOneCostsOnlyTheLineWhereItOpened() throws IOException {
        assertThat(read("a,b\nc,\"d\ne,\"f\"\ng,h\n", ",", true))
                .containsExactly("1 [a, b]", "2 BROKEN_QUOTE", "3 [e, f]", "4 [g, h]");
    }

    @Test
    void textBehindAClosingQuoteIsABrokenQuote() throws IOException {
        assertThat(read("a,b\n\"c\"x,d\ne,f\n", ",", true)).containsExactly("1 [a, b]", "2 BROKEN_QUOTE", "3 [e, f]");
    }

    @Test
    void readingGoesOnBehindABrokenLineThatWasNotYetReadToItsEnd() throws IOException {
        String brokenLine = "\"c\"x," + "d".repeat(900);
        List<String> rows = read(("a,b\n".repeat(29_990) + brokenLine + "\n").repeat(2) + "e,f\n", ",", true);
        assertThat(rows).hasSize(2 * 29_991 + 1).last().isEqualTo("59983 [e, f]");
        assertThat(rows.get(29_990)).isEqualTo("29991 BROKEN_QUOTE");
        assertThat(rows.get(59_981)).isEqualTo("59982 BROKEN_QUOTE");
    }

    @Test
    void tooManyBrokenQuotesStopReadingAndNameTheLine() {
        assertThatThrownBy(() -> read("a,b\n" + "\"c\"x,d\n".repeat(9), ",", true))
                .hasMessageContaining("More than 3 lines")
                .hasMessageContaining("line 5")
                .hasMessageContaining("quoted=no");
    }

    @Test
    void aLineOfOneGigabyteIsRefusedByItsNumberWithoutBeingHeld() {
        Shape.Delimited shape = new Shape.Delimited(",", true, false, List.of());
        for (char filler : new char[] {'x', ','}) {
            Reader endless = new Endless("a,b\nc,d\n", filler);
            assertThatThrownBy(() -> {
                        try (Rows rows = new DelimitedRows(endless, shape, "endless", Limits.STANDARD)) {
                            while (rows.advance()) {}
                        }
                    })
                    .hasMessageContaining("Line 3 has more than 1000000 characters")
                    .hasMessageContaining("endless");
        }
    }

    @Test
    void aJsonLineOfOneGigabyteIsRefusedByItsNumber() {
        assertThatThrownBy(() -> {
                    Reader endless = new Endless("{}\n", 'x');
                    try (Rows rows = new JsonRows(endless, List.of("a"), "endless", Limits.STANDARD)) {
                        while (rows.advance()) {}
                    }
                })
                .hasMessageContaining("Line 2 has more than 1000000 characters");
    }

    @Property(tries = 200)
    void whatWasWrittenIsReadWhateverItHolds(
            @ForAll @Size(min = 1, max = 5) List<@StringLength(min = 1, max = 8) @CharRange(from = ' ', to = '~') String> fields,
            @ForAll @IntRange(min = 1, max = 400) int rows)
            throws IOException {
        String line = String.join(
                ",",
                fields.stream().map(f -> '"' + f.replace("\"", "\"\"") + '"').toList());
        List<String> read = read((line + "\r\n").repeat(rows), ",", true);
        assertThat(read).hasSize(rows).last().isEqualTo(rows + " " + fields);
    }

    /// A gibibyte of one character behind a beginning.
    private static final class Endless extends Reader {
        private final StringReader beginning;
        private final char filler;
        private long left = 1L << 30;

        Endless(String beginning, char filler) {
            this.beginning = new StringReader(beginning);
            this.filler = filler;
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            int n = beginning.read(target, offset, length);
            if (n > 0) {
                return n;
            }
            n = (int) Math.min(length, left);
            Arrays.fill(target, offset, offset + n, filler);
            left -= n;
            return n == 0 ? -1 : n;
        }

        @Override
        public void close() {}
    }
}
