package io.recscope.app.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.experiment.Experiment;
import io.recscope.engine.experiment.Protocol;
import io.recscope.engine.experiment.Resampling;
import io.recscope.engine.experiment.Run;
import io.recscope.engine.experiment.RunJson;
import io.recscope.engine.experiment.Setting;
import io.recscope.engine.experiment.SplitNotation;
import io.recscope.engine.recommend.RememberingWorkshop;
import io.recscope.engine.study.KindsCodec;
import io.recscope.engine.study.RunLibrary;
import io.recscope.engine.workspace.DatasetInfo;
import io.recscope.engine.workspace.Workspace;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "evaluate",
        customSynopsis = {
            "recscope evaluate --workspace=W --dataset=D --models=M1,M2,... [--set=model.name=value]...",
            "                  [--split=S] [--k=5,10,20] [--seed=S] [--repeats] [--device=D] [--json]"
        },
        header = "Measure how well models recommend.",
        description =
                "%nFits models on one part of a dataset and judges their lists on the rest: full ranking over the whole "
                        + "catalogue, bootstrap intervals, paired comparisons with Holm's correction. The run is kept.",
        footer = {
            "%nExamples:",
            "  recscope evaluate --workspace my-work --dataset ratings --models most-popular,ease",
            "  recscope evaluate --workspace my-work --dataset ratings --models ease --set ease.lambda=100 \\",
            "      --split quantile:0.8 --k 10,50",
            "'recscope models' lists the models and their settings."
        })
final class EvaluateCommand implements Callable<Integer> {
    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private final DatasetOption dataset = new DatasetOption();

    @Option(names = "--models", required = true, split = ",", paramLabel = "M", description = "Kinds of models.")
    private List<String> models = List.of();

    @Mixin
    private final ModelOptions modelOptions = new ModelOptions();

    @Option(
            names = "--split",
            paramLabel = "S",
            defaultValue = "last-out",
            description = "One of: " + SplitNotation.FORMS + ". [${DEFAULT-VALUE}]")
    private String split = "";

    @Option(
            names = "--k",
            split = ",",
            defaultValue = "5,10,20",
            paramLabel = "K",
            description = "List lengths. [${DEFAULT-VALUE}]")
    private List<Integer> ks = List.of();

    @Option(names = "--repeats", description = "Lists may hold items that the user had before (repeat consumption).")
    private boolean repeats;

    @Mixin
    private final TorchOption torch;

    @Mixin
    private final JsonOption json = new JsonOption();

    private final Toolbox tools;
    private final Console console;

    EvaluateCommand(Toolbox tools, Console console) {
        this.torch = tools.torchOption();
        this.tools = tools;
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        torch.check(tools.workshops().torch(), console.work());
        try (Workspace open = workspace.open();
                RememberingWorkshop workshop =
                        new RememberingWorkshop(tools.workshops().in(open))) {
            DatasetInfo info = dataset.in(open);
            Dataset data = open.datasets().open(info);
            Experiment experiment = new Experiment(
                    data.digest(),
                    SplitNotation.of(split, modelOptions.seed()),
                    modelOptions.specs(tools.kinds(), models),
                    ks,
                    Protocol.DEFAULT.withExcludeSeen(!repeats),
                    new Resampling(Resampling.DEFAULT.resamples(), modelOptions.seed()));
            Setting setting =
                    Setting.here(tools.version(), workshop).withDescription(new KindsCodec(tools.kinds())::write);
            Run run = experiment.run(data, setting, console.work());
            new RunLibrary(open).save(run);
            if (json.wanted()) {
                ObjectNode document = RunJson.write(run.summary());
                document.put("datasetName", info.name());
                console.printJson(document);
            } else {
                new RunText(console).print(run);
            }
        }
        return ExitCode.DONE.number();
    }
}
