package io.recscope.engine.workspace;

import io.recscope.engine.data.Catalog;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.Item;
import io.recscope.engine.data.Snapshot;
import io.recscope.engine.work.Work;
import java.lang.foreign.MemorySegment;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;

/// Writes the contents of a dataset into the tables of the database, within a transaction of the caller.
final class DatasetRows {
    private final Connection connection;
    private final int id;
    private final Dataset dataset;
    private final Work work;

    /// @param id the number under which the dataset is stored
    DatasetRows(Connection connection, int id, Dataset dataset, Work work) {
        this.connection = connection;
        this.id = id;
        this.dataset = dataset;
        this.work = work;
    }

    void insert() throws SQLException, InterruptedException {
        users();
        items();
        strings("category", dataset.catalog().categoryCount(), dataset.catalog()::categoryName);
        strings("session", dataset.sessionIds().size(), dataset.sessionIds()::get);
        for (int k = 0; k < dataset.contexts().size(); k++) {
            strings("context " + k, dataset.contextValues(k).size(), dataset.contextValues(k)::get);
            context(k);
        }
        interactions();
    }

    private void users() throws SQLException, InterruptedException {
        try (Batch batch = new Batch(connection, "INSERT INTO dataset_user VALUES (?, ?, ?, ?, ?)", work)) {
            for (int user = 0; user < dataset.users(); user++) {
                batch.add(id, user, dataset.userId(user), dataset.firstRow(user), dataset.firstRow(user + 1) - 1);
            }
            batch.finish();
        }
    }

    private void items() throws SQLException, InterruptedException {
        Catalog catalog = dataset.catalog();
        try (Batch batch = new Batch(connection, "INSERT INTO dataset_item VALUES (?, ?, ?, ?, ?, ?)", work)) {
            for (int i = 0; i < catalog.size(); i++) {
                Item item = catalog.item(i);
                batch.add(
                        id,
                        i,
                        item.id(),
                        item.title(),
                        item.text(),
                        item.categories().toArray(String[]::new));
            }
            batch.finish();
        }
    }

    private void strings(String kind, int count, IntFunction<String> text) throws SQLException, InterruptedException {
        try (Batch batch = new Batch(connection, "INSERT INTO dataset_strings VALUES (?, ?, ?, ?)", work)) {
            for (int from = 0; from < count; from += Chunks.STRINGS) {
                String[] texts = new String[Math.min(Chunks.STRINGS, count - from)];
                int first = from;
                Arrays.setAll(texts, i -> text.apply(first + i));
                batch.add(id, kind, from / Chunks.STRINGS, texts);
            }
            batch.finish();
        }
    }

    private void context(int k) throws SQLException, InterruptedException {
        MemorySegment column = dataset.snapshot().section("context." + k);
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO context_chunk VALUES (?, ?, ?, ?)")) {
            for (int no = 0; no < Chunks.count(dataset.rows()); no++) {
                work.checkCancelled();
                insert.setInt(1, id);
                insert.setInt(2, k);
                insert.setInt(3, no);
                insert.setBytes(4, Chunks.cut(column, Integer.BYTES, no));
                insert.executeUpdate();
            }
        }
    }

    private void interactions() throws SQLException, InterruptedException {
        String sql = "INSERT INTO interaction_chunk (dataset, no, item, time, line, weight, action, session)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
        Snapshot snapshot = dataset.snapshot();
        int chunks = Chunks.count(dataset.rows());
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int no = 0; no < chunks; no++) {
                work.checkCancelled();
                work.report((double) no / chunks, "storing interactions");
                insert.setInt(1, id);
                insert.setInt(2, no);
                set(insert, 3, snapshot.column("item"), Integer.BYTES, no);
                set(insert, 4, snapshot.column("time"), Long.BYTES, no);
                set(insert, 5, snapshot.column("line"), Integer.BYTES, no);
                set(insert, 6, snapshot.column("weight"), Float.BYTES, no);
                set(insert, 7, snapshot.column("action"), Byte.BYTES, no);
                set(insert, 8, snapshot.column("session"), Integer.BYTES, no);
                insert.executeUpdate();
            }
        }
    }

    private static void set(PreparedStatement insert, int at, Optional<MemorySegment> column, int width, int no)
            throws SQLException {
        if (column.isPresent()) {
            insert.setBytes(at, Chunks.cut(column.get(), width, no));
        } else {
            insert.setNull(at, Types.VARBINARY);
        }
    }
}
