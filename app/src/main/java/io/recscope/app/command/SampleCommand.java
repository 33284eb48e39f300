package io.recscope.app.command;

import io.recscope.engine.fault.MachineFault;
import io.recscope.sample.SampleSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "samples",
        header = "List the bundled datasets with their licences, or copy one into a folder.",
        footer = {"%nExample:", "  recscope samples --name online-retail-ii --out data"})
final class SampleCommand implements Callable<Integer> {
    @Option(names = "--name", paramLabel = "N", description = "The dataset to copy, with --out.")
    private Optional<String> name = Optional.empty();

    @Option(names = "--out", defaultValue = ".", paramLabel = "DIR", description = "Folder to copy into.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Mixin
    private final JsonOption json = new JsonOption();

    private final Toolbox tools;
    private final Console console;

    SampleCommand(Toolbox tools, Console console) {
        this.tools = tools;
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (name.isPresent()) {
            SampleSet set = tools.samples().set(name.get());
            Path file = tools.samples().extract(set, out, console.work());
            console.note(licence(set));
            if (json.wanted()) {
                console.printJson(Map.of("file", file));
            } else {
                console.print(file.toString());
            }
        } else if (json.wanted()) {
            console.printJson(tools.samples().sets());
        } else {
            for (SampleSet set : tools.samples().sets()) {
                console.printf(
                        "%-20s %,9d rows  %s",
                        set.name(), set.file().rows(), set.label().licence());
                console.print("    " + set.label().description().getOrDefault("en", ""));
                console.print("    " + set.label().attribution());
            }
        }
        return ExitCode.DONE.number();
    }

    private String licence(SampleSet set) {
        try {
            return tools.samples().licence(set);
        } catch (IOException e) {
            throw new MachineFault("The bundled licence cannot be read", set.name(), "Build the program again.", e);
        }
    }
}
