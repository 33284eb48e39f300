package io.recscope.engine.workspace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Dataset;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// The table that names the datasets.
final class DatasetTable {
    private static final List<String> PARTS = List.of(
            "dataset_user", "dataset_item", "dataset_strings", "interaction_chunk", "context_chunk", "row_problem");
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private DatasetTable() {}

    static List<DatasetInfo> list(Connection connection) throws SQLException {
        List<DatasetInfo> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT id, name, description, digest, clock, row_count,"
                        + " user_count, item_count, origin FROM dataset WHERE NOT removed ORDER BY id")) {
            while (row.next()) {
                all.add(new DatasetInfo(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        Clock.valueOf(row.getString(5)),
                        row.getInt(6),
                        row.getInt(7),
                        row.getInt(8),
                        JSON.readValue(row.getString(9), DatasetOrigin.class)));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("origin of a dataset", e);
        }
        return all;
    }

    static DatasetInfo insert(Connection connection, String name, Dataset dataset, DatasetOrigin origin)
            throws SQLException {
        String sql = "INSERT INTO dataset (name, digest, clock, row_count, user_count, item_count, actions, contexts,"
                + " created, origin) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        int items = dataset.catalog().size();
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, name);
            insert.setString(2, dataset.digest());
            insert.setString(3, dataset.clock().name());
            insert.setInt(4, dataset.rows());
            insert.setInt(5, dataset.users());
            insert.setInt(6, items);
            insert.setObject(7, dataset.actions().toArray(String[]::new));
            insert.setObject(8, dataset.contexts().toArray(String[]::new));
            insert.setObject(9, origin.created().atOffset(ZoneOffset.UTC));
            insert.setString(10, JSON.writeValueAsString(origin));
            insert.executeUpdate();
            // as it will be read ever after, numbers in the JSON of the origin included
            return list(connection).getLast();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("origin of dataset " + name, e);
        }
    }

    /// Deletes the removed datasets with all their rows.
    static int purge(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String part : PARTS) {
                statement.executeUpdate(
                        "DELETE FROM " + part + " WHERE dataset IN (SELECT id FROM dataset WHERE removed)");
            }
            return statement.executeUpdate("DELETE FROM dataset WHERE removed");
        }
    }

    /// Digests of all datasets, removed ones included.
    static List<String> digests(Connection connection) throws SQLException {
        List<String> digests = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT digest FROM dataset")) {
            while (row.next()) {
                digests.add(row.getString(1));
            }
        }
        return digests;
    }
}
