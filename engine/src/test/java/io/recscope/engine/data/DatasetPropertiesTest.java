package io.recscope.engine.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.recscope.engine.work.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

/// Datasets against the obvious model: a list of rows, sorted by the library's stable sort.
class DatasetPropertiesTest {
    private Path folder;

    record Row(String user, String item, long time, float weight, String action, String session) {}

    @BeforeProperty
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("dataset-properties");
    }

    @AfterProperty
    void deleteFolder() throws IOException {
        Files.deleteIfExists(folder.resolve("a"));
        Files.deleteIfExists(folder.resolve("b"));
        Files.delete(folder);
    }

    @Provide
    Arbitrary<List<Row>> rows() {
        Arbitrary<String> ids = Arbitraries.of("", "a", "b", "\u00e9", "\ud83c\udfac", "aa", "B");
        return Combinators.combine(
                        ids,
                        ids,
                        Arbitraries.longs().between(-2, 2),
                        Arbitraries.of(1f, 1f, -3.5f, 0f),
                        Arbitraries.of("view", "view", "buy"),
                        Arbitraries.of("", "s", "t"))
                .as(Row::new)
                .list()
                .ofMaxSize(40);
    }

    @Property(tries = 150)
    void aDatasetHoldsItsRowsByUserAndStablyByTime(@ForAll("rows") List<Row> rows) throws Exception {
        Dataset d = build(rows, "a");

        List<String> users =
                new ArrayList<>(new LinkedHashSet<>(rows.stream().map(Row::user).toList()));
        List<Integer> expected = IntStream.range(0, rows.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(
                                i -> users.indexOf(rows.get(i).user()))
                        .thenComparingLong(i -> rows.get(i).time()))
                .toList();
        assertThat(d.rows()).isEqualTo(rows.size());
        assertThat(d.users()).isEqualTo(users.size());
        for (int row = 0; row < d.rows(); row++) {
            assertThat(row(d, row)).isEqualTo(rows.get(expected.get(row)));
            assertThat(d.line(row)).isEqualTo(expected.get(row) + 1);
        }
    }

    @Property(tries = 80)
    void historiesAreTheRowsOfEachUser(@ForAll("rows") List<Row> rows) throws Exception {
        Dataset d = build(rows, "a");

        int next = 0;
        for (int user = 0; user < d.users(); user++) {
            UserHistory history = d.history(user);
            for (int event = 0; event < history.size(); event++, next++) {
                assertThat(history.row(event)).isEqualTo(next);
                assertThat(d.userOf(next)).isEqualTo(user);
                assertThat(history.item(event)).isEqualTo(d.item(next));
                assertThat(history.time(event)).isEqualTo(d.time(next));
                assertThat(history.weight(event)).isEqualTo(d.weight(next));
                assertThat(history.action(event)).isEqualTo(d.action(next));
            }
        }
        assertThat(next).isEqualTo(d.rows());
    }

    @Property(tries = 60)
    void digestsAreEqualExactlyWhenTheRowsAre(@ForAll("rows") List<Row> one, @ForAll("rows") List<Row> two)
            throws Exception {
        String digest = build(one, "a").digest();

        assertThat(build(one, "b").digest()).isEqualTo(digest);
        assertThat(build(two, "b").digest().equals(digest)).isEqualTo(one.equals(two));
    }

    private static Row row(Dataset d, int row) {
        return new Row(
                d.userId(d.userOf(row)),
                d.catalog().id(d.item(row)),
                d.time(row),
                d.weight(row),
                d.actions().get(d.action(row)),
                d.session(row) < 0 ? "" : d.sessionIds().get(d.session(row)));
    }

    private Dataset build(List<Row> rows, String name) throws Exception {
        try (DatasetBuilder b = new DatasetBuilder(folder, Clock.TIME, List.of())) {
            int line = 0;
            for (Row r : rows) {
                int session = r.session().isEmpty() ? -1 : b.session(r.session());
                b.add(new Interaction(
                        b.user(r.user()),
                        b.item(r.item()),
                        r.time(),
                        r.weight(),
                        b.action(r.action()),
                        session,
                        ++line,
                        List.of()));
            }
            return b.build(folder.resolve(name), Work.SILENT);
        }
    }
}
