package io.recscope.app.command;

import io.recscope.sample.simulation.SimulatedFiles;
import io.recscope.sample.simulation.Simulation;
import io.recscope.sample.simulation.Simulator;
import io.recscope.sample.simulation.Strengths;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "simulate",
        header = "Write simulated sessions over the bundled Chinese catalogue.",
        description =
                "%nWith the truth behind them: drifting interests, new items, popularity and position bias. Everything is "
                        + "labelled as simulated.",
        footer = {"%nExample:", "  recscope simulate --out simulated --users 500 --days 30"})
final class SimulateCommand implements Callable<Integer> {
    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the files.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(
            names = "--users",
            defaultValue = "2000",
            paramLabel = "N",
            description = "Number of users. [${DEFAULT-VALUE}]")
    private int users;

    @Option(
            names = "--days",
            defaultValue = "30",
            paramLabel = "N",
            description = "Length of the simulated time. [${DEFAULT-VALUE}]")
    private int days;

    @Option(
            names = "--seed",
            defaultValue = "42",
            paramLabel = "S",
            description = "Equal seeds give equal files. [${DEFAULT-VALUE}]")
    private long seed;

    @Mixin
    private final JsonOption json = new JsonOption();

    private final Toolbox tools;
    private final Console console;

    SimulateCommand(Toolbox tools, Console console) {
        this.tools = tools;
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        Simulation settings = new Simulation(users, days, seed, Strengths.usual());
        SimulatedFiles files = new Simulator(tools.samples()).write(settings, out, console.work());
        if (json.wanted()) {
            console.printJson(files);
        } else {
            console.printf("%,d simulated interactions: %s", files.rows(), files.interactions());
            console.print("the items: " + files.catalogue());
            console.print("the truth behind them: " + files.truth());
            console.print("what is what: " + files.readme());
        }
        return ExitCode.DONE.number();
    }
}
