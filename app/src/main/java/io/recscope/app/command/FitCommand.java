package io.recscope.app.command;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.experiment.Trained;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.SelfValidating;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.study.ModelLibrary;
import io.recscope.engine.study.ModelNames;
import io.recscope.engine.workspace.Workspace;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "fit",
        header = "Fit a model on a whole dataset and keep it.",
        description = {
            "%nThe same model on the same data is fitted only once.",
            "With --from a model starts from what another one of its kind knows. Items of the same id keep their own"
                    + " vectors, all others are known by their texts; so ids must mean the same things, or be others."
                    + " With --set epochs=0 nothing is learned: the texts alone speak."
        },
        footer = {
            "%nExample:",
            "  recscope fit --workspace my-work --dataset ratings --model ease --set lambda=100",
            "  recscope fit --workspace my-work --dataset shop --model interest --from interest@beauty",
            "A fit that was interrupted goes on after its last whole epoch when it is asked for again.",
            "'recscope models' lists the models and their settings."
        })
final class FitCommand implements Callable<Integer> {
    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private final DatasetOption dataset = new DatasetOption();

    @Option(names = "--model", required = true, paramLabel = "M", description = "The kind of model.")
    private String kind = "";

    @Option(names = "--set", paramLabel = "name=value", description = "A setting of the model; may be repeated.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(
            names = "--from",
            paramLabel = "MODEL",
            description = "The model to start from: a digest of 8 digits or more, a kind at a dataset or a run as in"
                    + " interest@beauty, or a run.")
    private Optional<String> from = Optional.empty();

    @Option(names = "--seed", paramLabel = "S", description = "Seed, for models that have one.")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--finish",
            description = "Learn no more: make the model of the best epoch of a fit that was interrupted.")
    private boolean finish;

    @Mixin
    private final TorchOption torch;

    @Mixin
    private final JsonOption json = new JsonOption();

    private final Toolbox tools;
    private final Console console;

    FitCommand(Toolbox tools, Console console) {
        this.torch = tools.torchOption();
        this.tools = tools;
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        torch.check(tools.workshops().torch(), console.work());
        try (Workspace open = workspace.open()) {
            Dataset data = open.datasets().open(dataset.in(open));
            ModelLibrary library = new ModelLibrary(open, tools.kinds(), workshop(open), tools.version());
            ModelSpec spec = spec(library);
            if (finish && !(spec instanceof SelfValidating)) {
                throw new BadUsage(
                        "Only a model that learns in epochs can be finished", kind, "Leave out --finish to fit it.");
            }
            ModelLibrary.Entry entry = library.fit(data, spec, console.work());
            if (json.wanted()) {
                console.printJson(new FittedModel(entry, tools.kinds()).json());
            } else {
                console.print(
                        entry.digest().substring(0, 12) + "  " + tools.kinds().write(entry.spec()));
                entry.training()
                        .forEach(training -> console.print(
                                new TrainingText(Trained.of(entry.spec().kind(), training)).line()));
                console.printf("fitted in %.3f s on %s", entry.fitSeconds(), entry.dataset());
            }
        }
        return ExitCode.DONE.number();
    }

    private ModelSpec spec(ModelLibrary library) {
        Map<String, String> all = new LinkedHashMap<>(settings);
        from.ifPresent(
                name -> all.put("from", new ModelNames(library).find(name, kind).digest()));
        return new SpecText(tools.kinds(), seed).spec(kind, all);
    }

    private Workshop workshop(Workspace open) {
        return finish ? tools.workshops().finishing(open) : tools.workshops().in(open);
    }
}
