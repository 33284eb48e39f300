package io.recscope.app.command;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Comparisons of policies; what it is about is in its subcommands.
@Command(
        name = AbCommand.NAME,
        header = "Plan and read A/B tests; estimate policies from a log; interleave models.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "%nExamples:",
            "  recscope ab plan --baseline 0.10 --effect 5%% --traffic 2000",
            "  recscope ab test running.csv --control old --effect 0.005",
            "  recscope ab offline --workspace my-work --dataset log --policies uniform,popularity,ease",
            "  recscope ab interleave --workspace my-work --dataset ratings --models ease,most-popular"
        })
final class AbCommand {
    static final String NAME = "ab";

    private AbCommand() {}

    /// The command with its subcommands.
    static CommandLine with(Toolbox tools, Console console) {
        CommandLine command = new CommandLine(new AbCommand());
        List.of(
                        new AbPlanCommand(console),
                        new AbTestCommand(console),
                        new AbOfflineCommand(tools, console),
                        new AbInterleaveCommand(tools, console))
                .forEach(command::addSubcommand);
        return command;
    }
}
