package io.recscope.app.command;

import io.recscope.engine.fault.Fault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Reads the command line, runs the command and turns its end into an exit code.
///
/// This is one of the two places where any exception is met: a [Fault] is shown as it stands, everything else
/// is a defect and shown with its trace. Errors are always text on standard error, and standard output stays
/// empty then, with `--json` too: a reader of JSON looks at the exit code first.
public final class CommandLineInterface {
    private static final int WIDTH = 100;
    private static final String MARKER = "recscope.workspace";

    private final CommandLine commands;
    private final Console console;

    @Command(
            name = "recscope",
            mixinStandardHelpOptions = true,
            description = "A workbench for recommendation analysts. Without a command it opens its window.",
            synopsisSubcommandLabel = "COMMAND",
            commandListHeading = "%nCommands:%n",
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {
                "0:done",
                "1:a defect of the program",
                "2:wrong usage",
                "3:something is missing on this machine, or in use",
                "4:bad data",
                "5:no such dataset, user, item, model or run",
                "130:cancelled"
            },
            footerHeading = "%nTo begin:%n",
            footer = {
                "  recscope demo",
                "  recscope import ratings.csv --workspace my-work",
                "  recscope evaluate --workspace my-work --dataset ratings --models most-popular,ease",
                "'recscope COMMAND --help' tells more about a command."
            })
    private static final class Root implements Callable<Integer> {
        @Option(names = "--workspace", paramLabel = "W", description = "Open the window on this workspace.")
        private Optional<Path> workspace = Optional.empty();

        private final Toolbox toolbox;

        Root(Toolbox toolbox) {
            this.toolbox = toolbox;
        }

        @Override
        public Integer call() throws InterruptedException {
            toolbox.window().show(workspace);
            return ExitCode.DONE.number();
        }
    }

    public CommandLineInterface(Toolbox toolbox, Console console) {
        this.console = console;
        commands = new CommandLine(new Root(toolbox));
        List.of(
                        new DemoCommand(toolbox, console),
                        new ImportCommand(toolbox, console),
                        new QualityCommand(toolbox, console),
                        new FitCommand(toolbox, console),
                        new UpdateCommand(toolbox, console),
                        new RollbackCommand(toolbox, console),
                        new EvaluateCommand(toolbox, console),
                        AbCommand.with(toolbox, console),
                        new StressCommand(toolbox, console),
                        new RecommendCommand(toolbox, console),
                        new PolicyCommand(console),
                        new OnboardingCommand(toolbox, console),
                        new ReplayCommand(toolbox, console),
                        new ExplainCommand(toolbox, console),
                        new TuneCommand(toolbox, console),
                        new RulesCommand(toolbox, console),
                        new InterestCommand(toolbox, console),
                        new SearchCommand(toolbox, console),
                        new ReportCommand(toolbox, console),
                        new DatasetsCommand(console),
                        new ProblemsCommand(console),
                        new ModelsCommand(toolbox, console),
                        new RunsCommand(toolbox, console),
                        new HistoryCommand(console),
                        new UndoCommand(console),
                        new RedoCommand(console),
                        new SampleCommand(toolbox, console),
                        new SimulateCommand(toolbox, console),
                        new DoctorCommand(toolbox, console),
                        new ScreenshotsCommand(toolbox, console),
                        new CommandLine(new BenchCommand(toolbox, console))
                                .addSubcommand(new AccuracyCommand(toolbox, console))
                                .addSubcommand(new TransferCommand(toolbox, console))
                                .addSubcommand(new UiCommand(toolbox, console)))
                .forEach(commands::addSubcommand);
        addHelp(commands);
        commands.getCommandSpec().version("RecScope " + toolbox.version());
        commands.setUsageHelpWidth(WIDTH);
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setOut(console.writer());
        commands.setParameterExceptionHandler((e, arguments) -> wrongUsage(e).number());
        commands.setExecutionExceptionHandler((e, line, result) -> exitCode(e).number());
    }

    private static void addHelp(CommandLine parent) {
        OptionSpec help = OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help.")
                .build();
        for (CommandLine command : parent.getSubcommands().values()) {
            command.getCommandSpec().addOption(help);
            addHelp(command);
        }
    }

    /// Runs one command to its end and returns its exit code; without a command the window is opened.
    public int run(String... arguments) {
        CtrlC ctrlC = new CtrlC();
        try {
            return commands.execute(opened(arguments));
        } catch (OutOfMemoryError e) {
            console.note("recscope: the memory of " + (Runtime.getRuntime().maxMemory() >> 20)
                    + " MiB is not enough for this. Give more, for example RECSCOPE_JAVA_OPTIONS=-Xmx8g, or"
                    + " choose a smaller dataset or model.");
            return ExitCode.MISSING_ON_MACHINE.number();
        } finally {
            ctrlC.ended();
        }
    }

    /// A desktop hands over the marker file that was double clicked: its workspace is opened.
    private static String[] opened(String... arguments) {
        if (arguments.length != 1 || !arguments[0].endsWith(MARKER)) {
            return arguments;
        }
        Path folder = Path.of(arguments[0]).toAbsolutePath().resolve("..").normalize();
        return new String[] {"--workspace", folder.toString()};
    }

    private ExitCode wrongUsage(ParameterException e) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        console.note("recscope: " + e.getMessage());
        if (e instanceof UnmatchedArgumentException unknown
                && !unknown.getSuggestions().isEmpty()) {
            console.note("Did you mean " + String.join(", ", unknown.getSuggestions()) + "?");
        }
        console.note("Try '" + command + " --help'.");
        return ExitCode.WRONG_USAGE;
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
}
