package io.recscope.app.command;

import io.recscope.engine.data.RowProblem;
import io.recscope.engine.workspace.DatasetInfo;
import io.recscope.engine.workspace.RowProblems;
import io.recscope.engine.workspace.Workspace;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "problems",
        header = "Count the rows an import left out or remarked on, by reason; export them.",
        footer = {"%nExample:", "  recscope problems --workspace my-work --dataset ratings --out problems.csv"})
final class ProblemsCommand implements Callable<Integer> {
    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private final DatasetOption dataset = new DatasetOption();

    @Option(names = "--out", paramLabel = "FILE.csv", description = "Write all problem rows to a file.")
    private Optional<Path> out = Optional.empty();

    @Mixin
    private final JsonOption json = new JsonOption();

    private final Console console;

    ProblemsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Workspace open = workspace.open()) {
            DatasetInfo info = dataset.in(open);
            RowProblems problems = open.datasets().problems(info);
            Map<RowProblem.Reason, Integer> counts = problems.counts();
            out.ifPresent(file -> {
                problems.exportCsv(file);
                console.note("written: " + file);
            });
            if (json.wanted()) {
                console.printJson(counts);
            } else {
                counts.forEach((reason, count) -> console.printf(
                        "%,10d  %-16s %s", count, reason, reason.rejects() ? "left out" : "kept, remarked on"));
                if (counts.isEmpty()) {
                    console.print("no problems");
                }
            }
        }
        return ExitCode.DONE.number();
    }
}
