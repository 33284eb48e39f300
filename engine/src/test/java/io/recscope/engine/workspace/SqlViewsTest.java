package io.recscope.engine.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.recscope.engine.data.Dataset;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What a JDBC client sees that has nothing but H2.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SqlViewsTest {
    private static final int ROWS = 17_000;

    @TempDir
    static Path top;

    private Dataset dataset;
    private Connection client;

    @BeforeAll
    void store() throws Exception {
        Path folder = top.resolve("w");
        try (Workspace workspace = Workspace.create(folder)) {
            DatasetInfo info = SmallDataset.add(workspace, "small", ROWS);
            SmallDataset.add(workspace, "empty", 0);
            workspace.datasets().remove(SmallDataset.add(workspace, "gone", 5));
            dataset = workspace.datasets().open(info);
        }
        client = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("recscope"), "sa", "");
    }

    @AfterAll
    void close() throws SQLException {
        client.close();
    }

    private List<List<String>> query(String sql) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (ResultSet row = client.createStatement().executeQuery(sql)) {
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    values.add(Objects.toString(row.getObject(i), "null"));
                }
                rows.add(values);
            }
        }
        return rows;
    }

    @Test
    void everyInteractionIsARow() throws SQLException {
        int row = 0;
        try (ResultSet seen = client.createStatement()
                .executeQuery("SELECT * FROM interaction WHERE dataset = 'small' ORDER BY row_no")) {
            for (; seen.next(); row++) {
                assertThat(seen.getInt("row_no")).isEqualTo(row);
                assertThat(seen.getString("user_id")).isEqualTo(dataset.userId(dataset.userOf(row)));
                assertThat(seen.getString("item_id"))
                        .isEqualTo(dataset.catalog().id(dataset.item(row)));
                assertThat(seen.getLong("position")).isEqualTo(dataset.time(row));
                assertThat(seen.getObject("time", LocalDateTime.class).toInstant(ZoneOffset.UTC))
                        .isEqualTo(Instant.ofEpochMilli(dataset.time(row)));
                assertThat(seen.getFloat("weight")).isEqualTo(dataset.weight(row));
                assertThat(seen.getString("action")).isEqualTo(dataset.actions().get(dataset.action(row)));
                int session = dataset.session(row);
                assertThat(seen.getString("session"))
                        .isEqualTo(session < 0 ? null : dataset.sessionIds().get(session));
                assertThat(seen.getInt("line")).isEqualTo(dataset.line(row));
            }
        }
        assertThat(row).isEqualTo(ROWS);
    }

    @Test
    void oneUsersRowsAreFoundByIndex() throws SQLException {
        String where = " FROM interaction WHERE dataset = 'small' AND user_id = 'user 7'";

        assertThat(query("SELECT COUNT(*)" + where))
                .containsExactly(List.of("" + dataset.history(7).size()));
        assertThat(query("EXPLAIN SELECT *" + where).getFirst().getFirst())
                .contains("DATASET_USER_ID", "range index")
                .doesNotContain("DATASET_USER.tableScan", "INTERACTION_CHUNK.tableScan");
    }

    @Test
    void contextsAreRowsOfTheirOwn() throws SQLException {
        List<List<String>> expected = new ArrayList<>();
        for (int k = 0; k < 2; k++) {
            int value = dataset.context(k, 9);
            if (value >= 0) {
                expected.add(List.of(
                        dataset.contexts().get(k), dataset.contextValues(k).get(value)));
            }
        }

        assertThat(query("SELECT context, text FROM interaction_context WHERE dataset = 'small' AND user_id = '"
                        + dataset.userId(dataset.userOf(9)) + "' AND row_no = 9 ORDER BY context"))
                .isEqualTo(expected);
        assertThat(query("SELECT COUNT(*) FROM interaction_context WHERE dataset = 'small' AND context = 'country'"))
                .containsExactly(List.of("" + ROWS / 2));
    }

    @Test
    void itemsCarryTheirTextsAndCategories() throws SQLException {
        assertThat(query("SELECT title, text FROM item WHERE dataset = 'small' AND item_id = 'item 4'"))
                .containsExactly(List.of("Title \u4e2d\u6587 4", "Text 4"));
        assertThat(query("SELECT COUNT(*) FROM item WHERE dataset = 'small' AND ARRAY_CONTAINS(categories, 'c1')"))
                .containsExactly(List.of("10"));
    }

    @Test
    void removedAndEmptyDatasetsHaveNoRows() throws SQLException {
        assertThat(query("SELECT dataset, COUNT(*) FROM interaction GROUP BY dataset"))
                .containsExactly(List.of("small", "" + ROWS));
    }

    @Test
    void weightsOfAllMagnitudesAreExact() throws SQLException {
        for (float weight : new float[] {0, 1, -2.5f, 0.1f, Float.MIN_VALUE, Float.MAX_VALUE}) {
            assertThat(query("SELECT real_of_bits(" + Float.floatToRawIntBits(weight) + ")"))
                    .containsExactly(List.of(Float.toString(weight)));
        }
    }
}
