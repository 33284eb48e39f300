package io.recscope.app.command;

import io.recscope.engine.workspace.History;
import io.recscope.engine.workspace.Workspace;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "history",
        header = "List what was changed in a workspace, the oldest first.",
        footer = "%nThe last changes can be taken back with 'undo'.")
final class HistoryCommand implements Callable<Integer> {
    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private final JsonOption json = new JsonOption();

    private final Console console;

    HistoryCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Workspace open = workspace.open()) {
            List<History.Entry> entries = open.history().entries();
            if (json.wanted()) {
                console.printJson(entries);
            } else {
                entries.forEach(entry -> console.printf(
                        "%s  %-5s  %s",
                        entry.happened().truncatedTo(ChronoUnit.SECONDS),
                        entry.act().name().toLowerCase(Locale.ROOT),
                        entry.command()));
                if (entries.isEmpty()) {
                    console.note("nothing was changed yet");
                }
            }
        }
        return ExitCode.DONE.number();
    }
}
