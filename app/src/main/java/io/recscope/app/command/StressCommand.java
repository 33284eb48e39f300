package io.recscope.app.command;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.experiment.Protocol;
import io.recscope.engine.experiment.RunJson;
import io.recscope.engine.experiment.Setting;
import io.recscope.engine.experiment.SplitNotation;
import io.recscope.engine.stress.StressExperiment;
import io.recscope.engine.stress.StressResult;
import io.recscope.engine.study.KindsCodec;
import io.recscope.engine.workspace.DatasetInfo;
import io.recscope.engine.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "stress",
        customSynopsis = {
            "recscope stress --workspace=W --dataset=D [--models=M1,M2,...] [--set=model.name=value]...",
            "                [--kinds=K1,K2,...] [--strengths=X1,X2,...] [--at=PLACE] [--split=S] [--seed=S]",
            "                [--repeats] [--device=D] [--threads=N] [--out=FILE.json|FILE.csv] [--json]"
        },
        header = "Measure how models bear worse, scarcer or other data.",
        description = {
            "%nAsks the same test users for the same targets again and again while the data are disturbed, and compares "
                    + "every point with the undisturbed one, user by user. Models are fitted anew where what they "
                    + "learn from is disturbed.",
            SeriesText.HELP
        },
        footer = {
            "%nExamples:",
            "  recscope stress --workspace my-work --dataset ratings",
            "  recscope stress --workspace my-work --dataset ratings --models ease,transitions \\",
            "      --kinds random-clicks --strengths 0.1,0.3 --at history",
            "  recscope stress --workspace my-work --dataset ratings --kinds new-users --split user-hold-out:0.2",
            "'recscope models' lists the models and their settings."
        })
final class StressCommand implements Callable<Integer> {
    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private final DatasetOption dataset = new DatasetOption();

    @Option(
            names = "--models",
            split = ",",
            defaultValue = "most-popular,item-neighbours,transitions,ease,content-neighbours",
            paramLabel = "M",
            description = "Kinds of models. [${DEFAULT-VALUE}]")
    private List<String> models = List.of();

    @Mixin
    private final ModelOptions modelOptions = new ModelOptions();

    @Option(
            names = "--kinds",
            split = ",",
            defaultValue = SeriesText.GROUPS,
            paramLabel = "K",
            description = "Kinds of disturbances, or groups of them. [${DEFAULT-VALUE}]")
    private List<String> kinds = List.of();

    @Option(names = "--strengths", split = ",", paramLabel = "X", description = "For all kinds. [usual for each kind]")
    private List<Double> strengths = List.of();

    @Option(
            names = "--at",
            paramLabel = "PLACE",
            description = "What is disturbed: training, history or both, for all kinds. [usual for each kind]")
    private Optional<String> place = Optional.empty();

    @Option(
            names = "--split",
            paramLabel = "S",
            defaultValue = "last-out",
            description = "One of: " + SplitNotation.FORMS + ", but no k-fold. [${DEFAULT-VALUE}]")
    private String split = "";

    @Option(names = "--repeats", description = "Lists may hold items that the user had before (repeat consumption).")
    private boolean repeats;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write the result to a new file, JSON or, as its name ends, CSV.")
    private Optional<Path> out = Optional.empty();

    @Mixin
    private final TorchOption torch;

    @Mixin
    private final JsonOption json = new JsonOption();

    private final Toolbox tools;
    private final Console console;

    StressCommand(Toolbox tools, Console console) {
        this.torch = tools.torchOption();
        this.tools = tools;
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        Optional<StressFile> file = out.map(StressFile::at);
        torch.check(tools.workshops().torch(), console.work());
        try (Workspace open = workspace.open()) {
            DatasetInfo info = dataset.in(open);
            Dataset data = open.datasets().open(info);
            StressExperiment test = StressExperiment.of(
                    data.digest(),
                    SplitNotation.of(split, modelOptions.seed()),
                    modelOptions.specs(tools.kinds(), models),
                    Protocol.DEFAULT.withExcludeSeen(!repeats),
                    new SeriesText(kinds, strengths, place).series(data, console::note),
                    modelOptions.seed());
            Setting setting = Setting.here(tools.version(), tools.workshops().in(open))
                    .withThreads(torch.settings().threads())
                    .withDescription(new KindsCodec(tools.kinds())::write);
            show(test.run(data, setting, console.work()), file);
        }
        return ExitCode.DONE.number();
    }

    private void show(StressResult result, Optional<StressFile> file) {
        file.ifPresent(target -> {
            target.write(result);
            console.note("written: " + target.path());
        });
        if (json.wanted()) {
            console.printJson(RunJson.MAPPER.valueToTree(result));
        } else {
            new StressText(console).print(result);
        }
    }
}
