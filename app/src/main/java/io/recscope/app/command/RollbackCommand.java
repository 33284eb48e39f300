package io.recscope.app.command;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.study.Champions;
import io.recscope.engine.study.ModelLibrary;
import io.recscope.engine.workspace.Workspace;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "rollback",
        header = "Let the model answer again that answered before the last update.",
        footer = {
            "%nExample:",
            "  recscope rollback --workspace my-work --dataset ratings-june --model interest",
            "'recscope undo' takes it back."
        })
final class RollbackCommand implements Callable<Integer> {
    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private final DatasetOption dataset = new DatasetOption();

    @Option(names = "--model", required = true, paramLabel = "M", description = "The kind of model.")
    private String kind = "";

    @Option(names = "--to", paramLabel = "DIGEST", description = "Let this model answer, whatever answered before.")
    private Optional<String> to = Optional.empty();

    @Mixin
    private final JsonOption json = new JsonOption();

    private final Toolbox tools;
    private final Console console;

    RollbackCommand(Toolbox tools, Console console) {
        this.tools = tools;
        this.console = console;
    }

    @Override
    public Integer call() {
        tools.kinds().preset(kind);
        try (Workspace open = workspace.open()) {
            Dataset data = open.datasets().open(dataset.in(open));
            Champions champions = new Champions(open);
            String digest =
                    to.isPresent() ? crowned(open, data, champions, to.get()) : champions.rollBack(data.digest(), kind);
            if (json.wanted()) {
                console.printJson(Map.of("champion", digest));
            } else {
                console.print("champion of " + kind + ": " + digest);
            }
        }
        return ExitCode.DONE.number();
    }

    private String crowned(Workspace open, Dataset data, Champions champions, String name) {
        ModelLibrary library = tools.laboratory(open).models();
        ModelLibrary.Entry entry = library.entry(name);
        if (!entry.dataset().equals(data.digest()) || !entry.spec().kind().equals(kind)) {
            throw new BadUsage(
                    "The model " + entry.digest() + " is of kind '"
                            + entry.spec().kind() + "' and was fitted on dataset " + entry.dataset(),
                    "--to",
                    "Name a model of kind '" + kind + "' that was fitted on this dataset.");
        }
        champions.crown(data.digest(), kind, entry.digest());
        return entry.digest();
    }
}
