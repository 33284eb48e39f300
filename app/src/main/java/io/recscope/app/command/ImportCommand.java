package io.recscope.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.recscope.engine.ingest.Choices;
import io.recscope.engine.ingest.Detection;
import io.recscope.engine.ingest.ImportSummary;
import io.recscope.engine.ingest.Inspection;
import io.recscope.engine.ingest.Inspection.TableInspection;
import io.recscope.engine.ingest.Preview.PreviewRow;
import io.recscope.engine.study.DatasetImport;
import io.recscope.engine.workspace.DatasetInfo;
import io.recscope.engine.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        header = "Read behaviour data into a workspace.",
        description =
                "%nEncoding, separator, header, times and columns are detected and shown; say otherwise with --format and "
                        + "--map. The workspace is made when there is none.",
        footer = {
            "%nExamples:",
            "  recscope import ratings.csv --workspace my-work --preview",
            "  recscope import clicks.tsv.gz --workspace my-work --map user=visitor,item=sku,time=at",
            "  recscope import ml-100k/ --workspace my-work --name movies",
            "  recscope import events.csv --workspace my-work --items items.csv --items-map item=id,title=name",
            "Rows that cannot be used are left out and kept with their reason: 'problems' shows them."
        })
final class ImportCommand implements Callable<Integer> {
    private static final int WIDTH = 120;

    @Parameters(paramLabel = "PATH", description = "A file, a folder, a zip archive, or archive.zip!entry.")
    @SuppressWarnings("NullAway.Init")
    private Path path;

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    @Option(names = "--name", paramLabel = "N", description = "Name of the dataset; usually the file's.")
    private Optional<String> name = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "F",
            defaultValue = "",
            description = "A preset (ml-100k, ml-1m, ml-25m, recbole, online-retail) or parts of a format such as"
                    + " separator=tab,encoding=gb18030,time=day-first.")
    private String format = "";

    @Option(
            names = "--map",
            paramLabel = "role=column,...",
            defaultValue = "",
            description = "Roles: user, item, time or order, action, weight, session, title, text, category, context.")
    private String mapping = "";

    @Option(names = "--items", paramLabel = "PATH", description = "A file that describes the items.")
    private List<Path> items = new ArrayList<>();

    @Option(
            names = "--items-map",
            paramLabel = "role=column,...",
            defaultValue = "",
            description = "Like --map, for the file of items.")
    private String itemMapping = "";

    @Option(names = "--preview", description = "Show what would be imported, and import nothing.")
    private boolean preview;

    @Mixin
    private final JsonOption json = new JsonOption();

    private final Toolbox tools;
    private final Console console;

    ImportCommand(Toolbox tools, Console console) {
        this.tools = tools;
        this.console = console;
    }

    /// What the command prints as JSON.
    private record Outcome(DatasetInfo dataset, JsonNode provenance, double seconds) {}

    @Override
    public Integer call() throws InterruptedException {
        Inspection inspection = tools.inspector().inspect(path, new Choices(format, mapping, items, itemMapping));
        show(inspection);
        if (preview) {
            if (json.wanted()) {
                console.printJson(inspection);
            }
            return ExitCode.DONE.number();
        }
        try (Workspace open = workspace.openOrCreate()) {
            DatasetImport.Result result = new DatasetImport(open, tools.importer(), tools.version())
                    .run(name.orElse(usualName()), inspection.plan(), console.work());
            if (json.wanted()) {
                console.printJson(new Outcome(
                        result.dataset(),
                        result.dataset().origin().settings(),
                        result.summary().seconds()));
            } else {
                print(result);
            }
        }
        return ExitCode.DONE.number();
    }

    private String usualName() {
        String file = String.valueOf(path.toAbsolutePath().normalize().getFileName());
        int dot = file.indexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }

    private void show(Inspection inspection) {
        if (!inspection.preset().isEmpty()) {
            console.note("layout: " + inspection.preset());
        }
        show(inspection.interactions());
        inspection.items().forEach(this::show);
        inspection.questions().forEach(question -> console.note("please check: " + question));
    }

    private void show(TableInspection table) {
        Detection detection = table.detection();
        console.note(table.source().label() + ": " + String.join("; ", detection.reasons()));
        console.note("  mapping " + detection.mapping());
        for (PreviewRow row :
                table.preview().rows().stream().limit(preview ? 20 : 3).toList()) {
            String line = row.line() + ": " + String.join(" | ", row.fields());
            String shown = line.length() > WIDTH ? line.substring(0, WIDTH) + " …" : line;
            console.note("  " + shown + (row.rejected() ? "   ← left out" : ""));
        }
    }

    private void print(DatasetImport.Result result) {
        console.print(DatasetsCommand.line(result.dataset()));
        for (ImportSummary.Read read : result.summary().tables()) {
            console.printf(
                    "%s: %,d rows read, %,d kept, %,d left out",
                    read.table().source().label(), read.rows(), read.kept(), read.rejected());
            read.problems().forEach((reason, count) -> console.printf("  %,10d %s", count, reason));
        }
        console.printf("%.2f s", result.summary().seconds());
    }
}
