package io.recscope.engine.ingest;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.RowProblem;
import io.recscope.engine.work.Work;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Writes small files and imports them as the command line would.
final class TestImport {
    final Path folder;
    final List<RowProblem> problems = new ArrayList<>();
    private Limits limits = Limits.STANDARD;

    TestImport(Path folder) {
        this.folder = folder;
    }

    TestImport limits(Limits other) {
        limits = other;
        return this;
    }

    Path file(String name, String text) throws IOException {
        return file(name, text, StandardCharsets.UTF_8);
    }

    Path file(String name, String text, Charset charset) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(charset));
    }

    Inspection inspect(Path path) {
        return inspect(path, "", "");
    }

    Inspection inspect(Path path, String format, String mapping) {
        return new Inspector(limits).inspect(path, new Choices(format, mapping, List.of(), ""));
    }

    Imported run(Path path) throws Exception {
        return run(inspect(path).plan());
    }

    Imported run(Path path, String format, String mapping) throws Exception {
        return run(inspect(path, format, mapping).plan());
    }

    Imported run(ImportPlan plan) throws Exception {
        return run(plan, Work.SILENT);
    }

    Imported run(ImportPlan plan, Work work) throws Exception {
        Path scratch = Files.createDirectories(folder.resolve("scratch"));
        return new Importer(limits).run(plan, scratch.resolve("data.snapshot"), scratch, problems::add, work);
    }

    /// What an import left in its folders.
    List<Path> left() throws IOException {
        Path scratch = folder.resolve("scratch");
        if (!Files.exists(scratch)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(scratch)) {
            return files.toList();
        }
    }

    /// The rows of a dataset as `user item time weight`.
    static List<String> rows(Dataset data) {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < data.rows(); row++) {
            rows.add("%s %s %d %s"
                    .formatted(
                            data.userId(data.userOf(row)),
                            data.catalog().id(data.item(row)),
                            data.time(row),
                            data.weight(row)));
        }
        return rows;
    }
}
