package io.recscope.engine.workspace;

import io.recscope.engine.fault.BadData;
import io.recscope.engine.fault.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/// Looks whether a database may be opened for writing, without writing a byte.
///
/// H2 repairs what it opens: of a file whose end is missing it would take an older state and write on from there. So
/// the file is first opened read-only, and refused when a part of it lies behind its end, when it has lost changes
/// that the [Marker] has counted, or when its schema is newer than the program.
final class DatabaseProbe {
    private static final String CHUNK = "chunk.";
    private static final int BLOCK = 4096;

    private final WorkspaceFolder folder;
    private final WorkspaceFaults faults;

    DatabaseProbe(WorkspaceFolder folder) {
        this.folder = folder;
        this.faults = new WorkspaceFaults(folder);
    }

    /// Refuses what must not be written to.
    ///
    /// @param generation the changes the marker knows of
    /// @return the version of the schema
    /// @throws BadData when the database must not be opened
    int check(long generation, Migrations migrations) throws IOException {
        Path file = folder.database();
        if (!Files.exists(file)) {
            throw faults.damaged("the file is missing");
        }
        if (Files.size(file) == 0) {
            throw faults.damaged("the file is empty");
        }
        checkChunks(file);
        try (Connection connection =
                Database.source(folder, ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE").getConnection()) {
            int version = Migrations.versionOf(connection);
            if (version > migrations.version()) {
                throw new BadData(new Wording(
                        "workspace.newer",
                        "The workspace was written by a newer version of RecScope (schema " + version
                                + ", this version knows " + migrations.version() + ")",
                        folder.root().toString(),
                        "Open it with the newer version; it was not changed."));
            }
            if (version == 0) {
                throw faults.damaged("it is not a RecScope database");
            }
            long found = Database.generation(connection);
            if (found < generation) {
                throw faults.damaged("its last " + (generation - found) + " changes are missing");
            }
            return version;
        } catch (SQLException e) {
            throw faults.of(e);
        }
    }

    private void checkChunks(Path file) throws IOException {
        long length = Files.size(file);
        Map<String, String> layout;
        try (MVStore store =
                new MVStore.Builder().fileName(file.toString()).readOnly().open()) {
            layout = new HashMap<>(store.getLayoutMap());
        } catch (MVStoreException e) {
            throw faults.of(e);
        }
        for (Map.Entry<String, String> entry : layout.entrySet()) {
            if (entry.getKey().startsWith(CHUNK)) {
                HashMap<String, String> chunk = DataUtils.parseMap(entry.getValue());
                long block = DataUtils.readHexLong(chunk, "block", 0);
                long blocks = DataUtils.readHexLong(chunk, "len", 0);
                if (block < Long.MAX_VALUE && (block + blocks) * BLOCK > length) {
                    throw faults.damaged("it is truncated");
                }
            }
        }
    }
}
