package io.recscope.app.command;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.experiment.Fold;
import io.recscope.engine.experiment.Protocol;
import io.recscope.engine.experiment.SplitNotation;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.interleave.Credits;
import io.recscope.engine.interleave.Interleaving;
import io.recscope.engine.interleave.Preference;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.RememberingWorkshop;
import io.recscope.engine.work.Work;
import io.recscope.engine.workspace.DatasetInfo;
import io.recscope.engine.workspace.Workspace;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "interleave",
        header = "Put two models' lists into one by team draft, and see from which the users chose.",
        description =
                "%nFits both on one part of a dataset and drafts a list for each test user. What he did then are his"
                        + " clicks. A sign test over users says whether one model is preferred.",
        footer = {
            "%nExample:",
            "  recscope ab interleave --workspace my-work --dataset ratings --models ease,most-popular"
        })
final class AbInterleaveCommand implements Callable<Integer> {
    private static final int DRAFTS = 8;

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private final DatasetOption dataset = new DatasetOption();

    @Option(names = "--models", required = true, split = ",", paramLabel = "M", description = "Two kinds of models.")
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
            defaultValue = "10",
            paramLabel = "K",
            description = "Length of the lists. [${DEFAULT-VALUE}]")
    private int k;

    @Option(names = "--repeats", description = "Lists may hold items that the user had before (repeat consumption).")
    private boolean repeats;

    @Mixin
    private final TorchOption torch;

    @Mixin
    private final JsonOption json = new JsonOption();

    private final Toolbox tools;
    private final Console console;

    AbInterleaveCommand(Toolbox tools, Console console) {
        this.torch = tools.torchOption();
        this.tools = tools;
        this.console = console;
    }

    /// A preference as the command prints it.
    record Interleaved(String dataset, String split, int k, int users, Preference preference) {}

    @Override
    public Integer call() throws InterruptedException {
        torch.check(tools.workshops().torch(), console.work());
        if (models.size() != 2) {
            throw new BadUsage(
                    "Interleaving compares two models, and there are " + models.size(),
                    "--models",
                    "Name two, for example ease,most-popular.");
        }
        try (Workspace open = workspace.open();
                RememberingWorkshop workshop =
                        new RememberingWorkshop(tools.workshops().in(open))) {
            DatasetInfo info = dataset.in(open);
            Dataset data = open.datasets().open(info);
            List<ModelSpec> specs = modelOptions.specs(tools.kinds(), models);
            Protocol protocol = Protocol.DEFAULT.withExcludeSeen(!repeats);
            Interleaving interleaving = new Interleaving(protocol, k, DRAFTS, modelOptions.seed());
            List<Fold> folds = SplitNotation.of(split, modelOptions.seed()).folds(data, protocol);
            Credits credits = Credits.none();
            for (int f = 0; f < folds.size(); f++) {
                Work part = console.work().part((double) f / folds.size(), (f + 1.0) / folds.size());
                credits = credits.and(credits(folds.get(f), specs, workshop, interleaving, part));
            }
            Preference preference = Preference.of(models.getFirst(), models.getLast(), credits);
            print(new Interleaved(info.name(), split, k, credits.size(), preference));
        }
        return ExitCode.DONE.number();
    }

    private Credits credits(
            Fold fold, List<ModelSpec> specs, RememberingWorkshop workshop, Interleaving interleaving, Work work)
            throws InterruptedException {
        Model first = workshop.fit(specs.getFirst(), fold.train(), work.part(0, 0.4));
        try {
            Model second = workshop.fit(specs.getLast(), fold.train(), work.part(0.4, 0.8));
            try {
                return interleaving.credits(
                        fold, first, second, torch.settings().threads(), work.part(0.8, 1));
            } finally {
                close(second, workshop);
            }
        } finally {
            close(first, workshop);
        }
    }

    private static void close(Model model, RememberingWorkshop workshop) {
        if (!workshop.keeps(model.spec())) {
            model.close();
        }
    }

    private void print(Interleaved result) {
        if (json.wanted()) {
            console.printJson(result);
        } else {
            new AbText(console).print(result);
        }
    }
}
