package io.recscope.engine.workspace;

import io.recscope.engine.data.SnapshotWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Makes a dataset's snapshot file again from the database, section by section in the order of
/// [io.recscope.engine.data.DatasetBuilder], so that the digest is the same.
final class SnapshotRestorer {
    private static final Set<String> OPTIONAL = Set.of("weight", "action", "session");

    private final Connection connection;
    private final DatasetInfo info;

    SnapshotRestorer(Connection connection, DatasetInfo info) {
        this.connection = connection;
        this.info = info;
    }

    void restore(Path snapshot) throws SQLException, IOException {
        List<String> actions;
        List<String> contexts;
        try (PreparedStatement query = query("SELECT actions, contexts FROM dataset WHERE id = ?");
                ResultSet row = query.executeQuery()) {
            row.next();
            actions = texts(row, 1);
            contexts = texts(row, 2);
        }
        try (SnapshotWriter writer = new SnapshotWriter(snapshot)) {
            users(writer);
            items(writer);
            writer.strings("session.id", strings("session"), false);
            for (int k = 0; k < contexts.size(); k++) {
                writer.strings("context." + k + ".value", strings("context " + k), false);
            }
            column(writer, "item", Integer.BYTES);
            column(writer, "time", Long.BYTES);
            column(writer, "line", Integer.BYTES);
            column(writer, "weight", Float.BYTES);
            column(writer, "action", Byte.BYTES);
            column(writer, "session", Integer.BYTES);
            for (int k = 0; k < contexts.size(); k++) {
                column(
                        writer,
                        "context." + k,
                        Integer.BYTES,
                        "SELECT numbers FROM context_chunk WHERE dataset = ? AND context = " + k + " AND no = ?");
            }
            writer.finish(info.clock(), info.rows(), actions, contexts);
        }
    }

    private void users(SnapshotWriter writer) throws SQLException, IOException {
        List<String> ids = new ArrayList<>();
        int[] start = new int[info.users() + 1];
        try (PreparedStatement query = query("SELECT id, last_row FROM dataset_user WHERE dataset = ? ORDER BY idx");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                ids.add(row.getString(1));
                start[ids.size()] = row.getInt(2) + 1;
            }
        }
        writer.strings("user.id", ids, true);
        writer.begin("user.start");
        for (int first : start) {
            writer.putInt(first);
        }
    }

    private void items(SnapshotWriter writer) throws SQLException, IOException {
        List<String> ids = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        List<List<String>> categories = new ArrayList<>();
        try (PreparedStatement query =
                        query("SELECT id, title, text, categories FROM dataset_item WHERE dataset = ? ORDER BY idx");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                ids.add(row.getString(1));
                titles.add(row.getString(2));
                texts.add(row.getString(3));
                categories.add(texts(row, 4));
            }
        }
        writer.strings("item.id", ids, true);
        writer.strings("item.title", titles, false);
        writer.strings("item.text", texts, false);
        categories(writer, categories);
    }

    private void categories(SnapshotWriter writer, List<List<String>> categories) throws SQLException, IOException {
        List<String> names = strings("category");
        writer.strings("category.name", names, false);
        Map<String, Integer> numbers = new HashMap<>();
        for (String name : names) {
            numbers.put(name, numbers.size());
        }
        writer.begin("item.category.start");
        int start = 0;
        writer.putInt(0);
        for (List<String> of : categories) {
            writer.putInt(start += of.size());
        }
        writer.begin("item.category");
        for (List<String> of : categories) {
            for (String name : of) {
                writer.putInt(numbers.getOrDefault(name, -1));
            }
        }
    }

    private List<String> strings(String kind) throws SQLException {
        List<String> all = new ArrayList<>();
        try (PreparedStatement query =
                query("SELECT texts FROM dataset_strings WHERE dataset = ? AND kind = ? ORDER BY no")) {
            query.setString(2, kind);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    all.addAll(texts(row, 1));
                }
            }
        }
        return all;
    }

    private void column(SnapshotWriter writer, String name, int width) throws SQLException, IOException {
        column(writer, name, width, "SELECT " + name + " FROM interaction_chunk WHERE dataset = ? AND no = ?");
    }

    /// A column whose chunks are NULL has its default in every row, and no section.
    private void column(SnapshotWriter writer, String name, int width, String sql) throws SQLException, IOException {
        if (info.rows() == 0 && !OPTIONAL.contains(name)) {
            writer.begin(name);
        }
        try (PreparedStatement query = query(sql)) {
            for (int no = 0; no < Chunks.count(info.rows()); no++) {
                query.setInt(2, no);
                try (ResultSet row = query.executeQuery()) {
                    byte[] chunk = row.next() ? row.getBytes(1) : null;
                    if (chunk == null) {
                        return;
                    }
                    if (no == 0) {
                        writer.begin(name);
                    }
                    writer.putBytes(Chunks.turned(chunk, width));
                }
            }
        }
    }

    private PreparedStatement query(String sql) throws SQLException {
        PreparedStatement query = connection.prepareStatement(sql);
        query.setInt(1, info.id());
        return query;
    }

    private static List<String> texts(ResultSet row, int column) throws SQLException {
        return List.of(row.getObject(column, String[].class));
    }
}
