package io.recscope.app.command;

import io.recscope.engine.fault.Fault;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Reads the command line, runs the command and turns its end into an exit code.
///
/// This is one of the two places where any exception is met: a [Fault] is shown as it stands, everything else is a
/// defect and shown with its trace.
public final class CommandLineInterface {
    private final CommandLine commands;
    private final Console console;

    @Command(
            name = "recscope",
            mixinStandardHelpOptions = true,
            description = "A workbench for recommendation analysts.",
            synopsisSubcommandLabel = "COMMAND")
    private static final class Root {}

    public CommandLineInterface(Toolbox toolbox, Console console) {
        this.console = console;
        commands = new CommandLine(new Root());
        List.of(
                        new DemoCommand(toolbox, console),
                        new ImportCommand(toolbox, console),
                        new QualityCommand(toolbox, console),
                        new FitCommand(toolbox, console),
                        new EvaluateCommand(toolbox, console),
                        new RecommendCommand(toolbox, console),
                        new ReportCommand(toolbox, console),
                        new DatasetsCommand(console),
                        new ProblemsCommand(console),
                        new ModelsCommand(toolbox, console),
                        new RunsCommand(toolbox, console),
                        new UndoCommand(console),
                        new RedoCommand(console),
                        new SampleCommand(toolbox, console),
                        new SimulateCommand(toolbox, console),
                        new BenchCommand(toolbox, console))
                .forEach(commands::addSubcommand);
        commands.getCommandSpec().version("RecScope " + toolbox.version());
        commands.setExecutionStrategy(new CommandLine.RunLast());
        commands.setParameterExceptionHandler((e, arguments) -> {
            console.note("recscope: " + e.getMessage());
            console.note("Try 'recscope " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
            return ExitCode.WRONG_USAGE.number();
        });
        commands.setExecutionExceptionHandler((e, line, result) -> exitCode(e).number());
    }

    /// Runs one command to its end and returns its exit code.
    public int run(String... arguments) {
        if (arguments.length == 0) {
            console.print(usage());
            return ExitCode.DONE.number();
        }
        AtomicBoolean finished = new AtomicBoolean();
        Thread caller = Thread.currentThread();
        Thread onInterrupt = new Thread(() -> cancel(caller, finished), "cancel");
        Runtime.getRuntime().addShutdownHook(onInterrupt);
        try {
            return commands.execute(arguments);
        } finally {
            finished.set(true);
        }
    }

    /// Ctrl-C: the command is interrupted and given time to leave everything in order.
    private static void cancel(Thread caller, AtomicBoolean finished) {
        if (!finished.get()) {
            caller.interrupt();
            try {
                caller.join(5_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private ExitCode exitCode(Exception e) {
        return switch (e) {
            case Fault fault -> {
                console.note("recscope: " + fault.getMessage());
                yield ExitCode.of(fault);
            }
            case InterruptedException cancelled -> {
                console.note("recscope: cancelled; nothing half done is left behind");
                yield ExitCode.CANCELLED;
            }
            default -> {
                console.note("recscope: this is a defect of the program, please report it with these lines:");
                console.error(e);
                yield ExitCode.DEFECT;
            }
        };
    }

    private String usage() {
        StringWriter text = new StringWriter();
        commands.usage(new PrintWriter(text));
        return text.toString();
    }
}
