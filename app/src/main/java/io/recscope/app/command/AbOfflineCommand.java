package io.recscope.app.command;

import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.Interactions;
import io.recscope.engine.experiment.Moment;
import io.recscope.engine.experiment.Protocol;
import io.recscope.engine.experiment.Quantile;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.offpolicy.DailyPopularity;
import io.recscope.engine.offpolicy.ImpressionLog;
import io.recscope.engine.offpolicy.LogReader;
import io.recscope.engine.offpolicy.OffPolicyEvaluation;
import io.recscope.engine.offpolicy.OffPolicyResult;
import io.recscope.engine.offpolicy.PropensitySource;
import io.recscope.engine.offpolicy.Reward;
import io.recscope.engine.offpolicy.Targets;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.RememberingWorkshop;
import io.recscope.engine.work.Work;
import io.recscope.engine.workspace.DatasetInfo;
import io.recscope.engine.workspace.Workspace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "offline",
        header = "Estimate what policies would have earned, from the log of another one.",
        description =
                "%nThe dataset's rows are items shown. What was shown before a moment teaches the policies, the rest is"
                        + " evaluated: IPS, SNIPS and doubly robust, with intervals over users. A policy is uniform,"
                        + " popularity, or a kind of model whose scores are drawn from.",
        footer = {
            "%nExamples:",
            "  recscope simulate --out simulated",
            "  recscope import simulated/simulated-interactions.csv --workspace my-work --name log \\",
            "      --map user=user,item=item,time=time,action=action,weight=weight,session=session,\\",
            "context=list,context=propensity",
            "  recscope ab offline --workspace my-work --dataset log --policies uniform,popularity,ease"
        })
final class AbOfflineCommand implements Callable<Integer> {
    private static final String AUTO = "auto";
    private static final String ESTIMATE = "estimate";
    private static final String PROPENSITY = "propensity";
    private static final String LIST = "list";

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private final DatasetOption dataset = new DatasetOption();

    @Option(
            names = "--policies",
            split = ",",
            defaultValue = "uniform,popularity",
            paramLabel = "P",
            description = "uniform, popularity, or kinds of models. [${DEFAULT-VALUE}]")
    private List<String> policies = List.of();

    @Mixin
    private final ModelOptions modelOptions = new ModelOptions();

    @Option(
            names = "--temperature",
            defaultValue = "1",
            paramLabel = "T",
            description = "Of drawing from a model, in standard deviations of its scores. [${DEFAULT-VALUE}]")
    private double temperature;

    @Option(
            names = "--reward",
            defaultValue = "chosen",
            paramLabel = "R",
            description = "chosen (weight above 0), weight, or the name of an action. [${DEFAULT-VALUE}]")
    private String reward = "";

    @Option(
            names = "--propensity",
            defaultValue = AUTO,
            paramLabel = "C",
            description = "Context column with propensities; estimate for none; auto takes 'propensity' where there is"
                    + " such a column. [${DEFAULT-VALUE}]")
    private String propensity = "";

    @Option(
            names = "--list",
            defaultValue = AUTO,
            paramLabel = "C",
            description = "Context column that numbers the lists of a session; auto takes 'list'. [${DEFAULT-VALUE}]")
    private String list = "";

    @Option(
            names = "--learn",
            defaultValue = "0.5",
            paramLabel = "S",
            description = "Share of the log, from its beginning, that teaches the policies. [${DEFAULT-VALUE}]")
    private double learn;

    @Option(names = "--clip", paramLabel = "W", description = "Cut larger weights to this one.")
    private Optional<Double> clip = Optional.empty();

    @Mixin
    private final TorchOption torch;

    @Mixin
    private final JsonOption json = new JsonOption();

    private final Toolbox tools;
    private final Console console;

    AbOfflineCommand(Toolbox tools, Console console) {
        this.torch = tools.torchOption();
        this.tools = tools;
        this.console = console;
    }

    /// Estimates as the command prints them.
    ///
    /// @param from first moment of the evaluated part
    record Estimated(String dataset, Instant from, String reward, List<OffPolicyResult> policies) {}

    @Override
    public Integer call() throws InterruptedException {
        torch.check(tools.workshops().torch(), console.work());
        try (Workspace open = workspace.open();
                RememberingWorkshop workshop =
                        new RememberingWorkshop(tools.workshops().in(open))) {
            DatasetInfo info = dataset.in(open);
            Dataset data = open.datasets().open(info);
            if (data.clock() != Clock.TIME) {
                throw new BadUsage(
                        "The dataset has an order of events but no times, so nobody knows what was shown first",
                        info.name(),
                        "Import it with a column of times.");
            }
            List<String> models = models();
            List<ModelSpec> specs = modelOptions.specs(tools.kinds(), models);
            Moment cut = new Quantile(learn).moment(data);
            ImpressionLog log = log(data, cut.time(), console.work().part(0, 0.1));
            Interactions learned = cut.folds(data, Protocol.DEFAULT.withMinEvents(1))
                    .getFirst()
                    .train();
            List<OffPolicyResult> results = new ArrayList<>();
            for (int p = 0; p < policies.size(); p++) {
                Work part = console.work().part(0.1 + 0.9 * p / policies.size(), 0.1 + 0.9 * (p + 1) / policies.size());
                results.add(result(policies.get(p), log, learned, new Fitting(models, specs, workshop), part));
            }
            print(new Estimated(info.name(), Instant.ofEpochMilli(cut.time()), reward, results));
        }
        return ExitCode.DONE.number();
    }

    private void print(Estimated estimated) {
        if (json.wanted()) {
            console.printJson(estimated);
        } else {
            new AbText(console).print(estimated);
        }
    }

    /// How the policies that are models get fitted.
    private record Fitting(List<String> models, List<ModelSpec> specs, RememberingWorkshop workshop) {
        ModelSpec spec(String model) {
            return specs.get(models.indexOf(model));
        }
    }

    private List<String> models() {
        return policies.stream()
                .filter(policy -> !policy.equals("uniform") && !policy.equals("popularity"))
                .distinct()
                .toList();
    }

    private ImpressionLog log(Dataset data, long from, Work work) throws InterruptedException {
        LogReader reader =
                new LogReader(Reward.of(reward, data), column(propensity, PROPENSITY, data), column(list, LIST, data));
        ImpressionLog log = reader.read(data, from, work);
        return log.propensities() == PropensitySource.MISSING
                ? DailyPopularity.usual().estimate(log, true)
                : log;
    }

    private static Optional<String> column(String chosen, String usual, Dataset data) {
        return switch (chosen) {
            case AUTO -> Optional.of(usual).filter(data.contexts()::contains);
            case ESTIMATE -> Optional.empty();
            default -> Optional.of(chosen);
        };
    }

    private OffPolicyResult result(String policy, ImpressionLog log, Interactions learned, Fitting fitting, Work work)
            throws InterruptedException {
        Targets targets = new Targets(learned);
        OffPolicyEvaluation evaluation =
                new OffPolicyEvaluation(clip.orElse(Double.POSITIVE_INFINITY), 0.95, 5, modelOptions.seed());
        return switch (policy) {
            case "uniform" -> evaluation.evaluate(log, targets.uniform(), work);
            case "popularity" -> evaluation.evaluate(log, targets.popularity(), work);
            default -> {
                ModelSpec spec = fitting.spec(policy);
                Model model = fitting.workshop().fit(spec, learned, work.part(0, 0.5));
                try {
                    yield evaluation.evaluate(log, targets.softmax(model, temperature), work.part(0.5, 1));
                } finally {
                    if (!fitting.workshop().keeps(spec)) {
                        model.close();
                    }
                }
            }
        };
    }
}
