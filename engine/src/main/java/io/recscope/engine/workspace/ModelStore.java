package io.recscope.engine.workspace;

import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.fault.NotFound;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/// The trained models of a workspace, each a folder of files under its digest: complete, or not there.
public final class ModelStore {
    private final Path folder;
    private final Path scratch;
    private final WorkspaceFaults faults;

    /// Writes the files of a model.
    @FunctionalInterface
    public interface Writer {
        /// Writes all files and closes them.
        ///
        /// @param folder an empty folder
        void write(Path folder) throws IOException;
    }

    ModelStore(WorkspaceFolder folder) {
        this.folder = folder.models();
        this.scratch = folder.scratch();
        this.faults = new WorkspaceFaults(folder);
    }

    public boolean contains(String digest) {
        return Files.isDirectory(place(digest));
    }

    /// The model's folder, whose files must not be changed.
    ///
    /// @throws NotFound when there is no such model
    public Path folder(String digest) {
        Path place = place(digest);
        if (!Files.isDirectory(place)) {
            throw new NotFound("There is no model " + digest, folder.toString(), "Fit the model again.");
        }
        return place;
    }

    /// The digests of all models, sorted; what else lies in the folder is none.
    public List<String> list() {
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .filter(ModelStore::isDigest)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw faults.of(e);
        }
    }

    /// Keeps a model: the files are written aside, flushed, and moved into place together. One of the same digest
    /// stays as it is.
    ///
    /// @param digest 8 to 64 lower-case hexadecimal digits over whatever determines the model
    /// @return the model's folder
    public Path save(String digest, Writer writer) {
        Path place = place(digest);
        if (Files.isDirectory(place)) {
            return place;
        }
        try {
            Path partial = Files.createTempDirectory(scratch, "model");
            try {
                writer.write(partial);
                flush(partial);
                Files.move(partial, place, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                WorkspaceFolder.deleteTree(partial);
            }
            return place;
        } catch (IOException e) {
            throw faults.of(e);
        }
    }

    private static void flush(Path top) throws IOException {
        try (Stream<Path> tree = Files.walk(top)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
            }
        }
    }

    private Path place(String digest) {
        if (!isDigest(digest)) {
            throw new BadUsage(
                    "A model's digest has 8 to 64 lower-case hexadecimal digits", "'" + digest + "'", "Check it.");
        }
        return folder.resolve(digest);
    }

    private static boolean isDigest(String name) {
        return name.matches("[0-9a-f]{8,64}");
    }
}
