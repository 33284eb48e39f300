package io.recscope.app.command;

import io.recscope.app.pace.UiBenchmark;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.fault.NotFound;
import io.recscope.engine.workspace.Workspace;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = UiBenchmark.NAME,
        header = "Measure how fast the window starts and answers, what it costs at rest, and what it keeps.",
        description = {
            "%nWithout a display: the whole window, 1360 x 860, is painted in software. Times run from the click until the"
                    + " frame with its effect is painted; up to 33 ms of each are waiting for frames. Figures:",
            "  opening    until the first moment of a session stands on the screen; promised: under 3 s",
            "  replay     a step by the button, a jump on the scrubber; promised: under 50 ms",
            "  knobs      a change while dragged, until the user's list and the metrics of up to 1,000 users are shown;"
                    + " promised: under 200 ms",
            "  rest       processor time of 20 s on each screen, of one core; promised: under 1 %%",
            "  use        heap after a collection in each of 52 rounds of all screens, as many as a person opens in an"
                    + " hour at ten seconds each, by script in minutes; promised: its line rises by less than 0.1 MiB a"
                    + " round",
            "  scrolling  the longest time between two frames while a table of 1,000,000 rows scrolls; promised: under"
                    + " 50 ms",
            "  starting   from the start of a process to the first frame, with the start-up cache that a package has;"
                    + " promised: under 1.5 s",
            "It takes about ten minutes; a busy machine makes every figure worse."
        },
        footer = {"%nExample:", "  recscope bench ui --workspace recscope-demo/workspace --json"})
final class UiCommand implements Callable<Integer> {
    @Option(
            names = "--workspace",
            paramLabel = "W",
            description = "The study to measure on; it is only looked at. [the sample study, or a small one made anew]")
    private Optional<Path> workspace = Optional.empty();

    @Option(names = "--runs", defaultValue = "5", paramLabel = "N", description = "Counted runs. [${DEFAULT-VALUE}]")
    private int runs;

    @Mixin
    private final JsonOption json = new JsonOption();

    private final Toolbox tools;
    private final Console console;

    UiCommand(Toolbox tools, Console console) {
        this.tools = tools;
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (runs < 1) {
            throw new BadUsage("There is no measuring in " + runs + " runs", "--runs", "Choose at least 1.");
        }
        Optional<Path> missing = workspace.filter(folder -> !Workspace.exists(folder));
        if (missing.isPresent()) {
            throw new NotFound(
                    "There is no workspace",
                    missing.get().toString(),
                    "Name one that 'recscope demo' made, or leave --workspace out.");
        }
        new Measuring(console, json.wanted())
                .run(tools.benchmark(UiBenchmark.NAME), workspace.orElse(Path.of("")), runs, Optional.empty());
        return ExitCode.DONE.number();
    }
}
