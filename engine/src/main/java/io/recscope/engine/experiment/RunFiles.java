package io.recscope.engine.experiment;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.recscope.engine.fault.BadData;
import io.recscope.engine.fault.NotFound;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/// A folder of runs, one JSON file each, named by the run's id.
///
/// A file is written under another name, flushed and moved into place, so it is complete or absent.
///
/// @param folder exists, or is made with the first run
public record RunFiles(Path folder) {
    private static final String ENDING = ".json";

    /// Stores a run with the values of single users.
    ///
    /// @return the file
    public Path save(Run run) throws IOException {
        Files.createDirectories(folder);
        Path file = file(run.id());
        Path waiting = Files.createTempFile(folder, run.id(), ".part");
        try {
            Files.write(waiting, RunJson.MAPPER.writeValueAsBytes(run));
            try (FileChannel channel = FileChannel.open(waiting, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(waiting, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(waiting);
        }
        return file;
    }

    /// Reads a run.
    ///
    /// @throws NotFound when there is no run of that id
    /// @throws BadData when its file cannot be understood
    public Run load(String id) throws IOException {
        Path file = file(id);
        if (!Files.exists(file)) {
            throw new NotFound("There is no run '" + id + "'", folder.toString(), "Known are " + ids() + ".");
        }
        try {
            return RunJson.read(RunJson.MAPPER.readTree(file.toFile()), file.toString());
        } catch (JsonProcessingException e) {
            throw new BadData("The file is no JSON", file.toString(), "Restore it from a backup, or run again.", e);
        }
    }

    /// Ids of all runs, sorted.
    public List<String> ids() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        }
    }

    private Path file(String id) {
        if (!id.matches("[0-9a-f]{8}-[0-9]{8}T[0-9]{6}Z")) {
            throw new NotFound("'" + id + "' is no id of a run", "", "Ids look like 0a1b2c3d-20260131T120000Z.");
        }
        return folder.resolve(id + ENDING);
    }
}
