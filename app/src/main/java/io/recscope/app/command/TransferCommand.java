package io.recscope.app.command;

import io.recscope.app.accuracy.KnownData;
import io.recscope.app.bench.BenchSetting;
import io.recscope.app.demo.Preparation;
import io.recscope.app.recipe.Contenders;
import io.recscope.app.recipe.Recipe;
import io.recscope.app.recipe.Recipes;
import io.recscope.app.transfer.Transfer;
import io.recscope.app.transfer.TransferPlan;
import io.recscope.app.transfer.TransferReport;
import io.recscope.engine.experiment.LastOut;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.fault.MachineFault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = TransferCommand.NAME,
        header = "Measure what an interest model that learned on one dataset is worth on another.",
        description = {
            "%nIt learns on the source and is asked on the target: as it is (zero-shot), and after a few epochs there,"
                    + " beside one that learned as long from nothing. Leave-last-out, the whole catalogue ranked.",
            "Without datasets, or with one, that is cut into two shops with no customer, item or title in common."
        },
        footer = {
            "%nExamples:",
            "  recscope bench transfer",
            "  recscope bench transfer amazon-beauty online-retail-ii --data DIR --json"
        })
final class TransferCommand implements Callable<Integer> {
    static final String NAME = "transfer";
    static final String PURPOSE = "what an interest model is worth on another dataset; see its --help";

    @Parameters(
            arity = "0..2",
            paramLabel = "DATASET",
            description = "Source and target: amazon-beauty, ml-1m or online-retail-ii (bundled). [" + Recipes.RETAIL
                    + ", cut]")
    private List<String> datasets = List.of();

    @Option(
            names = "--data",
            defaultValue = "../shared/data",
            paramLabel = "DIR",
            description = "Folder with the datasets that cannot be bundled. [${DEFAULT-VALUE}]")
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @Option(
            names = "--epochs",
            defaultValue = "3",
            paramLabel = "N",
            description = "Passes through the target's choices. [${DEFAULT-VALUE}]")
    private int epochs;

    @Option(
            names = "--share",
            defaultValue = "0.5",
            paramLabel = "S",
            description = "Share of the users who are customers of the target, when one dataset is cut."
                    + " [${DEFAULT-VALUE}]")
    private double share;

    @Option(
            names = "--set",
            paramLabel = "name=value",
            description = "Another setting of the interest model than the target's recipe; may be repeated.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(names = "--validation", description = "Ask for validation events, by which settings may be chosen.")
    private boolean validation;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "S", description = "Seed of all. [${DEFAULT-VALUE}]")
    private long seed;

    @Mixin
    private final TorchOption torch;

    @Mixin
    private final JsonOption json = new JsonOption();

    private final Toolbox tools;
    private final Console console;

    TransferCommand(Toolbox tools, Console console) {
        this.torch = tools.torchOption();
        this.tools = tools;
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        torch.check(tools.workshops().torch(), console.work());
        TransferPlan plan = plan();
        Transfer transfer = new Transfer(
                new KnownData(
                        new Preparation(tools.inspector(), tools.importer(), tools.now(), tools.version()),
                        tools.samples()),
                tools.workshops(),
                tools.version(),
                torch.settings().threads());
        try (ScratchFolder scratch = ScratchFolder.make("recscope-transfer")) {
            TransferReport found = transfer.run(
                    plan, new BenchSetting(data, scratch.path(), 1, Optional.empty(), console::note), console.work());
            if (json.wanted()) {
                console.printJson(found);
            } else {
                new TransferText(console).print(found);
            }
        } catch (IOException e) {
            throw new MachineFault(
                    "The benchmark cannot read or write its files: " + e.getMessage(),
                    "",
                    "Check the free space and your rights on the temporary folder.",
                    e);
        }
        return ExitCode.DONE.number();
    }

    private TransferPlan plan() {
        String source = datasets.isEmpty() ? Recipes.RETAIL : datasets.getFirst();
        Recipes.of(source, Recipes.CPU);
        Recipe recipe = Recipes.of(datasets.size() < 2 ? source : datasets.getLast(), Recipes.CPU)
                .with(Contenders.INTEREST, settings);
        int many;
        try {
            many = Integer.parseInt(recipe.settings()
                    .getOrDefault(Contenders.INTEREST, Map.of())
                    .getOrDefault("epochs", ""));
        } catch (NumberFormatException e) {
            throw new BadUsage("The recipe says no number of epochs", "--set epochs", "Choose a whole number.", e);
        }
        return new TransferPlan(
                tools.kinds(),
                source,
                recipe,
                new TransferPlan.Epochs(epochs, many),
                new TransferPlan.Cut(share, seed),
                validation ? LastOut.Target.VALIDATION : LastOut.Target.TEST);
    }
}
