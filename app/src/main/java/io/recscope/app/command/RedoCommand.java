package io.recscope.app.command;

import io.recscope.engine.workspace.Workspace;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "redo", header = "Make again the change of a workspace that was taken back last.")
final class RedoCommand implements Callable<Integer> {
    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private final JsonOption json = new JsonOption();

    private final Console console;

    RedoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Workspace open = workspace.open()) {
            String redone = open.history().redo().description();
            if (json.wanted()) {
                console.printJson(Map.of("redone", redone));
            } else {
                console.print("redone: " + redone);
            }
        }
        return ExitCode.DONE.number();
    }
}
