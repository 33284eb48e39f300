package io.recscope.app.command;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.experiment.Reproduction;
import io.recscope.engine.experiment.Resampling;
import io.recscope.engine.experiment.Run;
import io.recscope.engine.experiment.RunDiff;
import io.recscope.engine.experiment.RunJson;
import io.recscope.engine.experiment.Setting;
import io.recscope.engine.experiment.UserTable;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.fault.MachineFault;
import io.recscope.engine.recommend.RememberingWorkshop;
import io.recscope.engine.study.KindsCodec;
import io.recscope.engine.study.RunLibrary;
import io.recscope.engine.workspace.Workspace;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "runs",
        header = "List the runs of a workspace; show one, compare two, or repeat one.",
        footer = {
            "%nExamples:",
            "  recscope runs --workspace my-work",
            "  recscope runs --workspace my-work --diff RUN1 RUN2",
            "  recscope runs --workspace my-work --reproduce RUN",
            "  recscope runs --workspace my-work --show RUN --users users.csv",
            "--reproduce ends with exit code 4 when a value differs."
        })
final class RunsCommand implements Callable<Integer> {
    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    @Option(names = "--show", paramLabel = "R", description = "Show a run.")
    private Optional<String> shown = Optional.empty();

    @Option(
            names = "--users",
            paramLabel = "FILE.csv",
            description = "With --show: write the values of every test user to a new file.")
    private Optional<Path> users = Optional.empty();

    @Option(names = "--diff", arity = "2", paramLabel = "R", description = "Two runs: what differs between them.")
    private List<String> compared = List.of();

    @Option(names = "--reproduce", paramLabel = "R", description = "Carry a run out again from its own record.")
    private Optional<String> reproduced = Optional.empty();

    @Mixin
    private final JsonOption json = new JsonOption();

    private final Toolbox tools;
    private final Console console;

    RunsCommand(Toolbox tools, Console console) {
        this.tools = tools;
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (Workspace open = workspace.open()) {
            RunLibrary runs = new RunLibrary(open);
            if (shown.isPresent()) {
                show(runs.load(shown.get()));
            } else if (!compared.isEmpty()) {
                diff(runs.load(compared.getFirst()), runs.load(compared.getLast()));
            } else if (reproduced.isPresent()) {
                return reproduce(open, runs.load(reproduced.get())).number();
            } else if (json.wanted()) {
                console.printJson(runs.ids());
            } else {
                runs.ids().forEach(console::print);
            }
        }
        return ExitCode.DONE.number();
    }

    private void show(Run run) {
        users.ifPresent(file -> export(run, file));
        if (json.wanted()) {
            console.printJson(RunJson.write(run.summary()));
        } else {
            new RunText(console).print(run);
        }
    }

    private void export(Run run, Path file) {
        if (Files.exists(file)) {
            throw new BadUsage("There is a file of that name already", file.toString(), "Give another name.");
        }
        try (Writer writer = Files.newBufferedWriter(file)) {
            UserTable.of(run).write().csv(writer);
        } catch (IOException e) {
            throw new MachineFault("The file cannot be written", file.toString(), "Check space and rights.", e);
        }
        console.note("written: " + file);
    }

    private void diff(Run first, Run second) throws InterruptedException {
        RunDiff diff = RunDiff.of(
                first, second, Resampling.DEFAULT, Runtime.getRuntime().availableProcessors(), console.work());
        if (json.wanted()) {
            console.printJson(RunJson.MAPPER.valueToTree(diff));
            return;
        }
        diff.notComparable().forEach(console::print);
        diff.changes().forEach(c -> console.print(c.path() + ": " + c.before() + " → " + c.after()));
        diff.paired()
                .forEach(c -> console.printf(
                        "%s: %s − %s = %+.4f [%+.4f, %+.4f], adjusted p %.3f, %d users",
                        c.metric(), c.first(), c.second(), c.difference(), c.low(), c.high(), c.adjusted(), c.pairs()));
    }

    private ExitCode reproduce(Workspace open, Run run) throws InterruptedException {
        KindsCodec codec = new KindsCodec(tools.kinds());
        Dataset data =
                open.datasets().open(open.datasets().find(run.provenance().dataset()));
        Reproduction reproduction;
        try (RememberingWorkshop workshop =
                new RememberingWorkshop(tools.workshops().in(open))) {
            Setting setting = Setting.here(tools.version(), workshop);
            reproduction = Reproduction.of(run, data, codec, setting, console.work());
        }
        if (json.wanted()) {
            console.printJson(Map.of("reproduced", reproduction.succeeded(), "changes", reproduction.changes()));
        } else {
            reproduction.changes().forEach(c -> console.print(c.path() + ": " + c.before() + " → " + c.after()));
            console.print(reproduction.succeeded() ? "reproduced: every value is the same" : "not reproduced");
        }
        return reproduction.succeeded() ? ExitCode.DONE : ExitCode.BAD_DATA;
    }
}
