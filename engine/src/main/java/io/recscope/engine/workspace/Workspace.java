package io.recscope.engine.workspace;

import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.fault.MachineFault;
import io.recscope.engine.fault.NotFound;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/// A folder with one H2 database, trained models, text vectors, runs and logs, open for one process at a time.
///
/// Every change is on disk when the method that makes it returns. Thread-safe.
public final class Workspace implements AutoCloseable {
    private final WorkspaceFolder folder;
    private final Marker marker;
    private final Database database;
    private final History history;
    private final Datasets datasets;
    private final Settings settings;
    private final ResultStore runs;
    private final ResultStore explanations;
    private final ModelStore models;

    private Workspace(WorkspaceFolder folder, Marker marker, Database database) {
        this.folder = folder;
        this.marker = marker;
        this.database = database;
        history = new History(database);
        datasets = new Datasets(folder, database, history);
        settings = new Settings(database, history);
        runs = ResultStore.runs(folder);
        explanations = ResultStore.explanations(folder);
        models = new ModelStore(folder);
    }

    /// Makes a workspace in a folder that is empty or does not exist yet, and opens it.
    ///
    /// A folder in which an earlier creation was interrupted counts as empty.
    ///
    /// @throws BadUsage when the folder holds something
    /// @throws MachineFault when it cannot be written
    public static Workspace create(Path path) {
        return Undisturbed.call("create-workspace", () -> create(path, Migrations.CURRENT));
    }

    static Workspace create(Path path, Migrations migrations) {
        WorkspaceFolder folder = new WorkspaceFolder(path);
        try {
            Files.createDirectories(folder.root());
            Marker marker = Files.exists(folder.marker()) ? Marker.open(folder) : newMarker(folder);
            return guarded(marker, () -> {
                if (marker.generation() > 0) {
                    throw new BadUsage(
                            "There is a workspace already", folder.root().toString(), "Open it instead.");
                }
                Files.deleteIfExists(folder.database());
                folder.makeFolders();
                return new Workspace(folder, marker, new Database(folder, marker, migrations, 0));
            });
        } catch (IOException e) {
            throw new WorkspaceFaults(folder).of(e);
        }
    }

    private static Marker newMarker(WorkspaceFolder folder) throws IOException {
        try (Stream<Path> files = Files.list(folder.root())) {
            if (files.findAny().isPresent()) {
                throw new BadUsage(
                        "The folder is neither a workspace nor empty",
                        folder.root().toString(),
                        "Choose a new or empty folder.");
            }
        }
        return Marker.create(folder);
    }

    /// Opens a workspace: takes its lock, looks whether its database is sound, brings the schema up to date after a
    /// backup, and removes what a process that died left behind.
    ///
    /// @throws NotFound when the folder does not exist
    /// @throws BadUsage when it is not a workspace
    /// @throws MachineFault when it is open elsewhere or cannot be written
    /// @throws io.recscope.engine.fault.BadData when the database is damaged or newer than the program; it is left
    ///     as it is
    public static Workspace open(Path path) {
        return Undisturbed.call("open-workspace", () -> open(path, Migrations.CURRENT));
    }

    static Workspace open(Path path, Migrations migrations) {
        WorkspaceFolder folder = new WorkspaceFolder(path);
        if (!Files.exists(folder.root())) {
            throw new NotFound(
                    "There is no folder for the workspace",
                    folder.root().toString(),
                    "Check the path, or create a workspace there.");
        }
        try {
            Marker marker = Marker.open(folder);
            return guarded(marker, () -> {
                if (marker.generation() == 0) {
                    throw new BadUsage(
                            "The creation of this workspace was interrupted",
                            folder.root().toString(),
                            "Create it again; there is nothing in it yet.");
                }
                int version = new DatabaseProbe(folder).check(marker.generation(), migrations);
                folder.makeFolders();
                folder.sweep();
                return new Workspace(folder, marker, new Database(folder, marker, migrations, version));
            });
        } catch (NoSuchFileException e) {
            throw new BadUsage(
                    "The folder is not a RecScope workspace",
                    folder.root().toString(),
                    "Choose another folder, or create a workspace in an empty one.",
                    e);
        } catch (IOException e) {
            throw new WorkspaceFaults(folder).of(e);
        }
    }

    /// Whether the folder holds a workspace, sound or not; one whose creation was interrupted is none yet.
    public static boolean exists(Path path) {
        Path marker = new WorkspaceFolder(path).marker();
        try {
            return !Files.readString(marker).equals(Marker.text(0));
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            // there is one, and who opens it is told what is wrong
            return true;
        }
    }

    private interface Opening {
        Workspace open() throws IOException;
    }

    /// Gives the lock back when the opening fails.
    private static Workspace guarded(Marker marker, Opening opening) throws IOException {
        boolean opened = false;
        try {
            Workspace workspace = opening.open();
            opened = true;
            return workspace;
        } finally {
            if (!opened) {
                marker.close();
            }
        }
    }

    /// The folder, absolute.
    public Path folder() {
        return folder.root();
    }

    /// Where the program may log.
    public Path logs() {
        return folder.logs();
    }

    /// Where text vectors are cached.
    public Path vectors() {
        return folder.vectors();
    }

    /// Where training that was interrupted is kept; made when it is first needed.
    public Path checkpoints() {
        return folder.checkpoints();
    }

    public Datasets datasets() {
        return datasets;
    }

    public Settings settings() {
        return settings;
    }

    public History history() {
        return history;
    }

    public ResultStore runs() {
        return runs;
    }

    public ResultStore explanations() {
        return explanations;
    }

    public ModelStore models() {
        return models;
    }

    /// Closes the workspace and gives back the disk space that earlier changes have left unused: worth its time
    /// before a workspace is handed on.
    public void closeCompacted() {
        try (marker) {
            database.closeCompacted();
        } catch (IOException e) {
            throw new WorkspaceFaults(folder).of(e);
        }
    }

    /// Closes the database and gives the lock back.
    @Override
    public void close() {
        try (marker) {
            database.close();
        } catch (IOException e) {
            throw new WorkspaceFaults(folder).of(e);
        }
    }
}
