package io.recscope.app.command;

import io.recscope.engine.workspace.DatasetInfo;
import io.recscope.engine.workspace.Workspace;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "datasets", description = "List the datasets of a workspace and where they come from.")
final class DatasetsCommand implements Callable<Integer> {
    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private final JsonOption json = new JsonOption();

    private final Console console;

    DatasetsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Workspace open = workspace.open()) {
            List<DatasetInfo> datasets = open.datasets().list();
            if (json.wanted()) {
                console.printJson(datasets);
            } else {
                datasets.forEach(info -> console.print(line(info)));
            }
        }
        return ExitCode.DONE.number();
    }

    static String line(DatasetInfo info) {
        return String.format(
                Locale.ROOT,
                "%-32s %,12d interactions %,9d users %,9d items  %s %s",
                info.name(),
                info.rows(),
                info.users(),
                info.items(),
                info.origin().kind().name().toLowerCase(Locale.ROOT),
                info.origin().source());
    }
}
