package io.recscope.app.command;

import io.recscope.engine.ab.PlannedMetric;
import io.recscope.engine.ab.PowerAnalysis;
import io.recscope.engine.ab.SampleSize;
import io.recscope.engine.ab.TestDesign;
import io.recscope.engine.fault.BadUsage;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "plan",
        header = "How many units an A/B test needs, how long it takes, or what so many units find.",
        description =
                "%nA two-sided test of two arms, read once at its end. With --deviation the metric is a mean, without it a"
                        + " share. With --units the question is turned round: which effect do so many find.",
        footer = {
            "%nExamples:",
            "  recscope ab plan --baseline 0.10 --effect 0.01 --traffic 2000",
            "  recscope ab plan --baseline 12.5 --deviation 30 --effect 2%% --power 0.9",
            "  recscope ab plan --baseline 0.10 --effect 0.01 --units 5000"
        })
final class AbPlanCommand implements Callable<Integer> {
    @Option(names = "--baseline", required = true, paramLabel = "B", description = "Share or mean in control.")
    private double baseline;

    @Option(
            names = "--effect",
            required = true,
            paramLabel = "E",
            description = "Smallest change worth finding, as a difference or in percent of the baseline.")
    private String effect = "";

    @Option(names = "--deviation", paramLabel = "S", description = "Standard deviation of a unit, for a mean.")
    private Optional<Double> deviation = Optional.empty();

    @Option(
            names = "--alpha",
            defaultValue = "0.05",
            paramLabel = "A",
            description = "Chance of a false alarm. [${DEFAULT-VALUE}]")
    private double alpha;

    @Option(
            names = "--power",
            defaultValue = "0.8",
            paramLabel = "P",
            description = "Chance of finding the effect. [${DEFAULT-VALUE}]")
    private double power;

    @Option(
            names = "--ratio",
            defaultValue = "1",
            paramLabel = "R",
            description = "Units in treatment for each one in control. [${DEFAULT-VALUE}]")
    private double ratio;

    @Option(names = "--traffic", paramLabel = "N", description = "New units a day, both arms together.")
    private Optional<Double> traffic = Optional.empty();

    @Option(names = "--units", paramLabel = "N", description = "Units in control that there will be.")
    private Optional<Long> units = Optional.empty();

    @Mixin
    private final JsonOption json = new JsonOption();

    private final Console console;

    AbPlanCommand(Console console) {
        this.console = console;
    }

    /// A plan as the command prints it.
    ///
    /// @param size units for the effect
    /// @param days at the given traffic
    /// @param smallestEffect that the given units find
    /// @param achieved the given units' power for the effect
    record Planned(
            PlannedMetric metric,
            double baseline,
            TestDesign design,
            SampleSize size,
            Optional<Long> days,
            Optional<Long> units,
            Optional<Double> smallestEffect,
            Optional<Double> achieved) {}

    @Override
    public Integer call() {
        Planned planned = planned();
        if (json.wanted()) {
            console.printJson(planned);
        } else {
            new AbText(console).print(planned);
        }
        return ExitCode.DONE.number();
    }

    private Planned planned() {
        TestDesign design = new TestDesign(alpha, power, ratio);
        PowerAnalysis analysis = new PowerAnalysis(design);
        PlannedMetric metric = deviation.isPresent()
                ? new PlannedMetric.Mean(deviation.get(), difference())
                : new PlannedMetric.Proportion(baseline, difference());
        units.filter(n -> n < 2).ifPresent(n -> {
            throw new BadUsage("A test with " + n + " units", "--units", "Give at least 2.");
        });
        SampleSize size = analysis.size(metric);
        return new Planned(
                metric,
                baseline,
                design,
                size,
                traffic.map(size::days),
                units,
                units.map(n -> analysis.smallestEffect(metric, n)),
                units.map(n -> analysis.power(metric, n)));
    }

    private double difference() {
        boolean relative = effect.endsWith("%");
        try {
            double number = Double.parseDouble(relative ? effect.substring(0, effect.length() - 1) : effect);
            return relative ? number / 100 * baseline : number;
        } catch (NumberFormatException e) {
            throw new BadUsage(
                    "The effect '" + effect + "' is no number",
                    "--effect",
                    "Write a difference such as 0.01, or percent of the baseline such as 5%.",
                    e);
        }
    }
}
