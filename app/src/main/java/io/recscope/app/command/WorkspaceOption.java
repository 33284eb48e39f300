package io.recscope.app.command;

import io.recscope.engine.workspace.Workspace;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/// Which workspace a command is about.
final class WorkspaceOption {
    @Option(names = "--workspace", required = true, paramLabel = "W", description = "The workspace's folder.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    Workspace open() {
        return Workspace.open(folder);
    }

    /// The workspace, made when the folder is empty or not there.
    Workspace openOrCreate() {
        return Workspace.exists(folder) ? Workspace.open(folder) : Workspace.create(folder);
    }
}
