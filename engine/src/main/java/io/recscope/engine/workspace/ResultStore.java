package io.recscope.engine.workspace;

import io.recscope.engine.fault.BadData;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.fault.NearNames;
import io.recscope.engine.fault.NotFound;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Results of one sort in a workspace, such as runs: each a JSON text under its id. Thread-safe for different ids.
public final class ResultStore {
    private static final String SUFFIX = ".json";

    private final String noun;
    private final String again;
    private final Path folder;
    private final WorkspaceFaults faults;

    private ResultStore(String noun, String again, Path folder, WorkspaceFaults faults) {
        this.noun = noun;
        this.again = again;
        this.folder = folder;
        this.faults = faults;
    }

    static ResultStore runs(WorkspaceFolder folder) {
        return new ResultStore("run", "Evaluate a model", folder.runs(), new WorkspaceFaults(folder));
    }

    static ResultStore explanations(WorkspaceFolder folder) {
        return new ResultStore("explanation", "Explain an item", folder.explanations(), new WorkspaceFaults(folder));
    }

    /// Keeps a result; one of the same id is replaced.
    ///
    /// @param id letters, digits, `-`, `_` and `.`, at most 100 of them, the first a letter or digit
    public void save(String id, String json) {
        try {
            Files.createDirectories(folder); // a workspace of an earlier version may lack it
            AtomicFile.write(file(id), json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw faults.of(e);
        }
    }

    /// The ids of all results, sorted.
    public List<String> list() {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw faults.of(e);
        }
    }

    /// The JSON text of a result.
    ///
    /// @throws NotFound when there is no such result; it tells the ids that are near
    /// @throws BadData when its file is no text; it stays as it is
    public String load(String id) {
        try {
            return Files.readString(file(id));
        } catch (CharacterCodingException e) {
            throw new BadData(
                    "The file of the " + noun + " is damaged: it is no text",
                    file(id).toString(),
                    again + " again; the damaged file is left as it is.",
                    e);
        } catch (NoSuchFileException e) {
            List<String> ids = list();
            String remedy = ids.isEmpty() ? again + " first." : NearNames.remedy(id, ids);
            throw new NotFound("There is no " + noun + " '" + id + "'", folder.toString(), remedy, e);
        } catch (IOException e) {
            throw faults.of(e);
        }
    }

    private Path file(String id) {
        if (!id.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
            throw new BadUsage(
                    "The id of a " + noun + " has 1 to 100 letters, digits, dots, '-' and '_'",
                    "'" + id + "'",
                    "Check the id.");
        }
        return folder.resolve(id + SUFFIX);
    }
}
