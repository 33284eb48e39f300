package io.recscope.app.command;

import io.recscope.engine.ab.AbData;
import io.recscope.engine.ab.AbFile;
import io.recscope.engine.ab.SequentialResult;
import io.recscope.engine.ab.SequentialTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "test",
        header = "Read a running A/B test, as often as you like: p values and intervals stay valid.",
        description =
                "%nFILE is comma separated with a header: arm, trials, successes and day; or arm, value, unit and day, a"
                        + " line for each unit. Several arms are each held against control, with Holm's correction."
                        + " Units dealt otherwise than planned are found.",
        footer = {
            "%nExamples:",
            "  recscope ab test running.csv",
            "  recscope ab test running.csv --control old --effect 0.005 --shares 1,1"
        })
final class AbTestCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The results so far.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--control", paramLabel = "ARM", description = "The arm to compare with. [the first in the file]")
    private Optional<String> control = Optional.empty();

    @Option(
            names = "--alpha",
            defaultValue = "0.05",
            paramLabel = "A",
            description = "Chance of ever being wrong where nothing differs. [${DEFAULT-VALUE}]")
    private double alpha;

    @Option(
            names = "--effect",
            paramLabel = "E",
            description = "Smallest difference worth finding; the test ends when it is ruled out. Choose it before.")
    private Optional<Double> effect = Optional.empty();

    @Option(
            names = "--shares",
            split = ",",
            paramLabel = "N",
            description = "Planned sizes of the arms in the file's order, for example 1,1. [equal]")
    private List<Double> shares = List.of();

    @Mixin
    private final JsonOption json = new JsonOption();

    private final Console console;

    AbTestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        SequentialTest test =
                new SequentialTest(alpha, effect.map(OptionalDouble::of).orElse(OptionalDouble.empty()), shares);
        AbData data = AbFile.read(file);
        SequentialResult result = test.read(data, control.isPresent() ? data.arm(control.get()) : 0);
        if (json.wanted()) {
            console.printJson(result);
        } else {
            new AbText(console).print(result);
        }
        return ExitCode.DONE.number();
    }
}
