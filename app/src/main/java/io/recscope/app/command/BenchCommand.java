package io.recscope.app.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "bench",
        header = "Measure a promise of the product; without a name the benchmarks are listed.",
        footer = {"%nExample:", "  recscope bench rank --runs 3"})
final class BenchCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "NAME", description = "The benchmark.")
    private Optional<String> name = Optional.empty();

    @Option(
            names = "--data",
            defaultValue = "../shared/data",
            paramLabel = "DIR",
            description =
                    "Folder with public datasets that cannot be bundled: ml-1m, amazon-beauty. [${DEFAULT-VALUE}]")
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @Option(names = "--runs", defaultValue = "5", paramLabel = "N", description = "Counted runs. [${DEFAULT-VALUE}]")
    private int runs;

    @Option(
            names = "--peer",
            paramLabel = "COMMAND",
            description = "A program to measure beside, for the benchmark sequence: one that speaks its lines.")
    private Optional<String> peer = Optional.empty();

    @Mixin
    private final TorchOption torch;

    @Mixin
    private final JsonOption json = new JsonOption();

    private final Toolbox tools;
    private final Console console;

    BenchCommand(Toolbox tools, Console console) {
        this.torch = tools.torchOption();
        this.tools = tools;
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        torch.check(tools.workshops().torch(), console.work());
        if (name.isEmpty()) {
            list();
            return ExitCode.DONE.number();
        }
        new Measuring(console, json.wanted()).run(tools.benchmark(name.get()), data, runs, peer);
        return ExitCode.DONE.number();
    }

    private void list() {
        Map<String, String> purposes = new LinkedHashMap<>();
        tools.benchmarks().forEach(b -> purposes.put(b.name(), b.purpose()));
        purposes.put(AccuracyCommand.NAME, AccuracyCommand.PURPOSE);
        purposes.put(TransferCommand.NAME, TransferCommand.PURPOSE);
        if (json.wanted()) {
            console.printJson(purposes);
        } else {
            purposes.forEach((benchmark, purpose) -> console.printf("%-10s %s", benchmark, purpose));
        }
    }
}
