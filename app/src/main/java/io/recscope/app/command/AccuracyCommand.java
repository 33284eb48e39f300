package io.recscope.app.command;

import io.recscope.app.accuracy.Accuracy;
import io.recscope.app.accuracy.AccuracyPlan;
import io.recscope.app.accuracy.AccuracyReport;
import io.recscope.app.bench.BenchSetting;
import io.recscope.app.demo.Preparation;
import io.recscope.app.recipe.Contenders;
import io.recscope.app.recipe.Recipe;
import io.recscope.app.recipe.Recipes;
import io.recscope.engine.experiment.LastOut;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.fault.MachineFault;
import java.io.IOException;
import java.nio.file.Files;
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
        name = AccuracyCommand.NAME,
        header = "Measure every model on one dataset, beside what others have published for it.",
        description =
                "%nLeave-last-out, the whole catalogue ranked, seen items removed. The settings are the dataset's recipe, "
                        + "chosen on validation events.",
        footer = {
            "%nExamples:",
            "  recscope bench accuracy online-retail-ii",
            "  recscope bench accuracy amazon-beauty --data DIR --ablations --report beauty.json",
            "  recscope bench accuracy ml-1m --data DIR --recipe gpu --device gpu"
        })
final class AccuracyCommand implements Callable<Integer> {
    static final String NAME = "accuracy";
    static final String PURPOSE = "every model's accuracy on a dataset, beside published ones; see its --help";

    @Parameters(paramLabel = "DATASET", description = "amazon-beauty, ml-1m or online-retail-ii (bundled).")
    private String dataset = "";

    @Option(
            names = "--data",
            defaultValue = "../shared/data",
            paramLabel = "DIR",
            description = "Folder with the datasets that cannot be bundled. [${DEFAULT-VALUE}]")
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @Option(
            names = "--recipe",
            defaultValue = Recipes.CPU,
            paramLabel = "R",
            description = "How the models are set: cpu, or for ml-1m gpu. [${DEFAULT-VALUE}]")
    private String recipe = "";

    @Option(
            names = "--models",
            split = ",",
            paramLabel = "M",
            description = "Models to measure, as 'recscope models' lists them, and fusion+interest. [all]")
    private List<String> models = List.of();

    @Option(
            names = "--set",
            paramLabel = "model.name=value",
            description = "Another setting than the recipe's; may be repeated.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(names = "--ablations", description = "Measure the interest model without each of its parts, too.")
    private boolean ablations;

    @Option(
            names = "--no-hold-out",
            description = "Leave out the measurement for held-out items, which fits the interest model again.")
    private boolean noHoldOut;

    @Option(names = "--validation", description = "Ask for validation events, by which settings may be chosen.")
    private boolean validation;

    @Option(names = "--minutes", paramLabel = "M", description = "Time after which a network begins no new epoch.")
    private Optional<Double> minutes = Optional.empty();

    @Option(names = "--seed", defaultValue = "1", paramLabel = "S", description = "Seed of all. [${DEFAULT-VALUE}]")
    private long seed;

    @Option(names = "--report", paramLabel = "FILE.json", description = "Write everything to a file, too.")
    private Optional<Path> report = Optional.empty();

    @Mixin
    private final TorchOption torch;

    @Mixin
    private final JsonOption json = new JsonOption();

    private final Toolbox tools;
    private final Console console;

    AccuracyCommand(Toolbox tools, Console console) {
        this.torch = tools.torchOption();
        this.tools = tools;
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        torch.check(tools.workshops().torch(), console.work());
        AccuracyPlan plan = new AccuracyPlan(
                new Contenders(tools.kinds(), recipe(), seed),
                models,
                ablations,
                !noHoldOut,
                validation ? LastOut.Target.VALIDATION : LastOut.Target.TEST);
        Accuracy accuracy = new Accuracy(
                new Preparation(tools.inspector(), tools.importer(), tools.now(), tools.version()),
                tools.samples(),
                tools.workshops(),
                torch.settings().threads());
        try {
            AccuracyReport found;
            try (ScratchFolder scratch = ScratchFolder.make("recscope-accuracy")) {
                BenchSetting setting = new BenchSetting(data, scratch.path(), 1, Optional.empty(), console::note);
                found = accuracy.run(plan, setting, console.work());
            }
            if (report.isPresent()) {
                Files.writeString(report.get(), console.json(found));
            }
            if (json.wanted()) {
                console.printJson(found);
            } else {
                new AccuracyText(console).print(found);
            }
        } catch (IOException e) {
            throw new MachineFault(
                    "The benchmark cannot read or write its files: " + e.getMessage(),
                    "",
                    "Check the free space and your rights on the temporary folder and on that of the report.",
                    e);
        }
        return ExitCode.DONE.number();
    }

    private Recipe recipe() {
        Recipe chosen = Recipes.of(dataset, recipe);
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            int dot = setting.getKey().indexOf('.');
            if (dot < 0) {
                throw new BadUsage(
                        "'" + setting.getKey() + "' names no model", "--set", "Write it as model.name=value.");
            }
            String kind = setting.getKey().substring(0, dot);
            tools.kinds().preset(kind);
            chosen = chosen.with(kind, Map.of(setting.getKey().substring(dot + 1), setting.getValue()));
        }
        return minutes.isPresent() ? timed(chosen) : chosen;
    }

    /// All that learns in epochs stops in time.
    private Recipe timed(Recipe recipe) {
        Recipe limited = recipe;
        for (String kind : tools.kinds().names()) {
            if (tools.kinds().settings(kind).stream()
                    .anyMatch(setting -> setting.name().equals("minutes"))) {
                limited = limited.with(kind, Map.of("minutes", Double.toString(minutes.orElse(0.0))));
            }
        }
        return limited;
    }
}
