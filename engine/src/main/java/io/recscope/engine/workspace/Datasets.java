package io.recscope.engine.workspace;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.fault.BadData;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.fault.NearNames;
import io.recscope.engine.fault.NotFound;
import io.recscope.engine.work.Work;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// The datasets of a workspace.
///
/// A dataset is stored in one transaction: it is there completely, or not at all. Its snapshot file is a copy at hand
/// and is made again when it is missing or damaged. Thread-safe.
public final class Datasets {
    private static final int LONGEST_NAME = 200;

    private final WorkspaceFolder folder;
    private final Database database;
    private final History history;
    private final WorkspaceFaults faults;

    Datasets(WorkspaceFolder folder, Database database, History history) {
        this.folder = folder;
        this.database = database;
        this.history = history;
        this.faults = new WorkspaceFaults(folder);
    }

    /// All datasets that are not removed, in the order they were added.
    public List<DatasetInfo> list() {
        return database.read((connection, work) -> DatasetTable.list(connection));
    }

    /// The dataset of a name, or of the first digits of its digest (at least 8).
    ///
    /// @throws NotFound when there is none; it tells the names that are near
    public DatasetInfo find(String name) {
        List<DatasetInfo> all = list();
        for (DatasetInfo info : all) {
            if (info.name().equals(name)) {
                return info;
            }
        }
        for (DatasetInfo info : all) {
            if (name.length() >= 8 && info.digest().startsWith(name)) {
                return info;
            }
        }
        List<String> names = all.stream().map(DatasetInfo::name).toList();
        String remedy = names.isEmpty() ? "Import a dataset first." : NearNames.remedy(name, names);
        throw new NotFound("There is no dataset '" + name + "'", folder.root().toString(), remedy);
    }

    /// Opens a dataset by mapping its snapshot file, which is made again from the database when need be.
    ///
    /// @throws BadData when the database does not give the contents that were stored
    public Dataset open(DatasetInfo info) {
        Path snapshot = snapshot(info.digest());
        try {
            Dataset dataset = Dataset.open(snapshot);
            if (dataset.digest().equals(info.digest())) {
                return dataset;
            }
        } catch (NoSuchFileException | BadData e) {
            // the file is a copy: whatever is wrong with it, the database has the contents
            return restore(info, snapshot);
        } catch (IOException e) {
            throw faults.of(e);
        }
        return restore(info, snapshot);
    }

    private Dataset restore(DatasetInfo info, Path snapshot) {
        return database.read((connection, work) -> {
            new SnapshotRestorer(connection, info).restore(snapshot);
            Dataset dataset = Dataset.open(snapshot);
            if (!dataset.digest().equals(info.digest())) {
                throw faults.damaged("dataset " + info.name() + " is not what was stored");
            }
            return dataset;
        });
    }

    /// Makes a dataset and stores it; until this returns nobody sees it.
    ///
    /// @param origin asked after the producer has returned
    /// @throws BadUsage when the name is empty, longer than 200 characters or taken; asked before the producer is
    /// @throws InterruptedException when cancelled; nothing is left behind then
    public DatasetInfo add(String name, Supplier<DatasetOrigin> origin, DatasetProducer producer, Work work)
            throws InterruptedException {
        checkFree(name);
        try {
            Path scratch = Files.createTempDirectory(folder.scratch(), "dataset");
            try (ProblemSpool problems = new ProblemSpool(scratch.resolve("problems"))) {
                Path built = scratch.resolve("built.snapshot");
                Dataset dataset = producer.produce(scratch, built, problems, work.part(0, 0.9));
                DatasetInfo info = store(name, origin.get(), dataset, problems, work.part(0.9, 1));
                keep(built, snapshot(info.digest()));
                return info;
            } finally {
                WorkspaceFolder.deleteTree(scratch);
            }
        } catch (ClosedByInterruptException e) {
            throw cancelled(e);
        } catch (UncheckedIOException e) {
            throw faults.of(new IOException(e));
        } catch (IOException e) {
            throw faults.of(e);
        }
    }

    /// Equal contents may be in use by another dataset; a damaged file is found when it is opened.
    private static void keep(Path built, Path snapshot) throws IOException {
        if (!Files.exists(snapshot)) {
            Files.move(built, snapshot, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static InterruptedException cancelled(Exception cause) {
        InterruptedException cancelled = new InterruptedException("cancelled");
        cancelled.initCause(cause);
        // as every method that throws this; the interrupt that closed the channel is still set
        Thread.interrupted();
        return cancelled;
    }

    private DatasetInfo store(String name, DatasetOrigin origin, Dataset dataset, ProblemSpool problems, Work work)
            throws InterruptedException {
        synchronized (history.turn()) {
            checkFree(name);
            DatasetInfo info = database.change(
                    (connection, stoppable) -> {
                        DatasetInfo stored = DatasetTable.insert(connection, name, dataset, origin);
                        new DatasetRows(connection, stored.id(), dataset, stoppable).insert();
                        problems.insert(connection, stored.id(), stoppable);
                        History.log(connection, History.Act.DO, new Command.AddDataset(stored.id(), name));
                        return stored;
                    },
                    work);
            history.committed(new Command.AddDataset(info.id(), name));
            return info;
        }
    }

    /// The rows that could not be taken as they stand.
    public RowProblems problems(DatasetInfo info) {
        return new RowProblems(database, info.id());
    }

    /// Gives a dataset another name; can be undone.
    ///
    /// @throws BadUsage when the name is empty, too long or taken
    public DatasetInfo rename(DatasetInfo info, String name) {
        synchronized (history.turn()) {
            DatasetInfo now = current(info);
            if (!name.equals(now.name())) {
                checkFree(name);
                history.perform(new Command.RenameDataset(now.id(), now.name(), name));
            }
            return current(info);
        }
    }

    /// Replaces the analyst's words about a dataset; can be undone.
    public DatasetInfo describe(DatasetInfo info, String description) {
        synchronized (history.turn()) {
            DatasetInfo now = current(info);
            if (!description.equals(now.description())) {
                history.perform(new Command.DescribeDataset(now.id(), now.name(), now.description(), description));
            }
            return current(info);
        }
    }

    /// Hides a dataset; can be undone until [#purge()].
    public void remove(DatasetInfo info) {
        synchronized (history.turn()) {
            DatasetInfo now = current(info);
            history.perform(new Command.RemoveDataset(now.id(), now.name()));
        }
    }

    /// Deletes for good what was removed. Cannot be undone, and nothing before it can be.
    ///
    /// @return how many datasets were deleted
    public int purge() {
        synchronized (history.turn()) {
            int deleted = database.change((connection, work) -> {
                int count = DatasetTable.purge(connection);
                History.logPurge(connection);
                return count;
            });
            history.purged();
            sweepSnapshots();
            return deleted;
        }
    }

    /// Deletes snapshot files of which there is no dataset, removed ones included.
    void sweepSnapshots() {
        Set<Path> wanted = new HashSet<>();
        for (String digest : database.read((connection, work) -> DatasetTable.digests(connection))) {
            wanted.add(snapshot(digest));
        }
        try (var files = Files.list(folder.snapshots())) {
            for (Path file : files.filter(f -> !wanted.contains(f)).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw faults.of(e);
        }
    }

    private Path snapshot(String digest) {
        return folder.snapshots().resolve(digest + ".snapshot");
    }

    private DatasetInfo current(DatasetInfo info) {
        return list().stream()
                .filter(other -> other.id() == info.id())
                .findFirst()
                .orElseThrow(() -> new NotFound(
                        "The dataset '" + info.name() + "' was removed",
                        folder.root().toString(),
                        "Undo the removal, or choose another dataset."));
    }

    private void checkFree(String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME || !name.equals(name.strip())) {
            throw new BadUsage(
                    "A dataset's name has 1 to " + LONGEST_NAME + " characters and no blanks around it",
                    "'" + name + "'",
                    "Give another name.");
        }
        if (list().stream().anyMatch(info -> info.name().equals(name))) {
            throw new BadUsage(
                    "There is a dataset '" + name + "' already",
                    folder.root().toString(),
                    "Give another name, or rename or remove that one first.");
        }
    }
}
