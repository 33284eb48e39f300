package io.recscope.app.command;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.policy.Facts;
import io.recscope.engine.study.Laboratory;
import io.recscope.engine.study.ModelLibrary;
import io.recscope.engine.workspace.Workspace;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Which fitted model of which dataset a command asks, and what it computes with.
final class FittedOptions {
    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private final DatasetOption dataset = new DatasetOption();

    @Option(names = "--model", required = true, paramLabel = "M", description = "A kind, or the digest 'fit' printed.")
    private String model = "";

    @Mixin
    private final TorchOption torch;

    private final Toolbox tools;
    private final Console console;

    FittedOptions(Toolbox tools, Console console) {
        this.torch = tools.torchOption();
        this.tools = tools;
        this.console = console;
    }

    /// A fitted model with the dataset it was fitted on. Closing it closes the model and the workspace.
    record Fitted(Laboratory laboratory, Dataset data, ModelLibrary.Entry entry, Model model, Console console)
            implements AutoCloseable {
        /// What policies and explanations know of the items; read anew at each call.
        Facts facts() throws InterruptedException {
            return laboratory.facts(data, console.work());
        }

        @Override
        public void close() {
            try {
                model.close();
            } finally {
                laboratory.workspace().close();
            }
        }
    }

    /// The model as it was typed.
    String name() {
        return model;
    }

    /// Opens the workspace and loads the model.
    Fitted open() throws InterruptedException {
        torch.check(tools.workshops().torch(), console.work());
        Workspace open = workspace.open();
        try {
            Laboratory laboratory = tools.laboratory(open);
            Dataset data = open.datasets().open(dataset.in(open));
            ModelLibrary models = laboratory.models();
            ModelLibrary.Entry entry = models.find(data, model);
            return new Fitted(laboratory, data, entry, models.load(entry, data), console);
        } catch (RuntimeException | Error e) {
            open.close();
            throw e;
        }
    }
}
