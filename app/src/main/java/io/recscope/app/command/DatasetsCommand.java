package io.recscope.app.command;

import io.recscope.engine.workspace.DatasetInfo;
import io.recscope.engine.workspace.Datasets;
import io.recscope.engine.workspace.Workspace;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "datasets",
        customSynopsis = {
            "recscope datasets --workspace=W [--json]",
            "                  [--rename D NAME | --describe D TEXT | --remove=D | --purge]"
        },
        header = "List the datasets of a workspace; rename, describe or remove one.",
        footer = {
            "%nExamples:",
            "  recscope datasets --workspace my-work",
            "  recscope datasets --workspace my-work --rename ratings ratings-2026",
            "  recscope datasets --workspace my-work --remove ratings-2026",
            "All but --purge can be taken back with 'undo'."
        })
final class DatasetsCommand implements Callable<Integer> {
    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    @ArgGroup
    private Change change = new Change();

    /// At most one change a call.
    private static final class Change {
        @Option(
                names = "--rename",
                arity = "2",
                hideParamSyntax = true,
                paramLabel = "D NAME",
                description = "Give a dataset another name.")
        private List<String> rename = List.of();

        @Option(
                names = "--describe",
                arity = "2",
                hideParamSyntax = true,
                paramLabel = "D TEXT",
                description = "Replace your own words about a dataset.")
        private List<String> describe = List.of();

        @Option(names = "--remove", paramLabel = "D", description = "Remove a dataset.")
        private Optional<String> remove = Optional.empty();

        @Option(names = "--purge", description = "Delete for good what was removed, and end what can be undone.")
        private boolean purge;
    }

    @Mixin
    private final JsonOption json = new JsonOption();

    private final Console console;

    DatasetsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Workspace open = workspace.open()) {
            Datasets datasets = open.datasets();
            if (!change.rename.isEmpty()) {
                changed(datasets.rename(datasets.find(change.rename.getFirst()), change.rename.getLast()));
            } else if (!change.describe.isEmpty()) {
                changed(datasets.describe(datasets.find(change.describe.getFirst()), change.describe.getLast()));
            } else if (change.remove.isPresent()) {
                DatasetInfo info = datasets.find(change.remove.get());
                datasets.remove(info);
                tell("removed", info.name());
            } else if (change.purge) {
                tell("purged", datasets.purge());
            } else {
                list(datasets.list());
            }
        }
        return ExitCode.DONE.number();
    }

    private void list(List<DatasetInfo> datasets) {
        if (json.wanted()) {
            console.printJson(datasets);
        } else if (datasets.isEmpty()) {
            console.note("there is no dataset yet; 'import' makes one");
        } else {
            datasets.forEach(info -> console.print(line(info)));
        }
    }

    private void changed(DatasetInfo info) {
        if (json.wanted()) {
            console.printJson(info);
        } else {
            console.print(line(info));
        }
    }

    private void tell(String deed, Object what) {
        if (json.wanted()) {
            console.printJson(Map.of(deed, what));
        } else {
            console.print(deed + ": " + what);
        }
    }

    static String line(DatasetInfo info) {
        String facts = String.format(
                Locale.ROOT,
                "%-24s %,11d interactions %,9d users %,9d items  %s of %s",
                info.name(),
                info.rows(),
                info.users(),
                info.items(),
                info.origin().kind().name().toLowerCase(Locale.ROOT),
                info.origin().source());
        return info.description().isEmpty() ? facts : facts + System.lineSeparator() + "    " + info.description();
    }
}
