package io.recscope.views.tune;

import io.recscope.engine.fault.Fault;
import io.recscope.engine.fault.MachineFault;
import io.recscope.engine.tune.Definition;
import io.recscope.engine.tune.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The files of searches in a workspace.
final class Searches {
    private static final String FOLDER = "tunings";
    private static final String SUFFIX = ".jsonl";

    private Searches() {}

    /// The file of a search.
    static Path file(Path workspace, String id) {
        return workspace.resolve(FOLDER).resolve(id + SUFFIX);
    }

    /// All searches that can be read, the latest first; a damaged one does not stand in the way of the others.
    static List<FrontModel.Kept> in(Path workspace) {
        List<Path> files = new ArrayList<>(files(workspace.resolve(FOLDER)));
        files.sort(Comparator.comparing((Path file) -> file.getFileName().toString())
                .reversed());
        files.addAll(files(workspace)); // where a demo keeps its own
        List<FrontModel.Kept> kept = new ArrayList<>();
        for (Path file : files) {
            try {
                String name = file.getFileName().toString();
                Journal journal = Journal.open(file);
                kept.add(new FrontModel.Kept(
                        name.substring(0, name.length() - SUFFIX.length()),
                        file,
                        Definition.of(journal.heading(), file.toString()),
                        journal.trials()));
            } catch (Fault damaged) {
                continue;
            }
        }
        return kept;
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .toList();
        } catch (IOException e) {
            throw new MachineFault("The searches cannot be listed", folder.toString(), "Check your rights.", e);
        }
    }
}
