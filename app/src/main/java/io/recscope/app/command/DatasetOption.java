package io.recscope.app.command;

import io.recscope.engine.workspace.DatasetInfo;
import io.recscope.engine.workspace.Workspace;
import picocli.CommandLine.Option;

/// Which dataset of the workspace a command is about.
final class DatasetOption {
    @Option(
            names = "--dataset",
            required = true,
            paramLabel = "D",
            description = "The dataset's name, or the first 8 digits of its digest.")
    @SuppressWarnings("NullAway.Init")
    private String name;

    DatasetInfo in(Workspace workspace) {
        return workspace.datasets().find(name);
    }
}
