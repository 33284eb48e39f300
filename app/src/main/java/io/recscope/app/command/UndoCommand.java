package io.recscope.app.command;

import io.recscope.engine.workspace.Workspace;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "undo", header = "Take back the last change of a workspace.")
final class UndoCommand implements Callable<Integer> {
    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private final JsonOption json = new JsonOption();

    private final Console console;

    UndoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Workspace open = workspace.open()) {
            String undone = open.history().undo().description();
            if (json.wanted()) {
                console.printJson(Map.of("undone", undone));
            } else {
                console.print("undone: " + undone);
            }
        }
        return ExitCode.DONE.number();
    }
}
