package io.recscope.app;

import io.recscope.app.command.Console;

/// Where the program starts.
public final class Main {
    private Main() {}

    /// Runs one command and ends the process with its exit code.
    ///
    /// @param arguments a command and its options; without any, the commands are listed
    public static void main(String[] arguments) {
        // set by the launcher, which can ask the shell whether somebody looks at standard error
        boolean terminal = Boolean.getBoolean("recscope.terminal");
        Console console = new Console(System.out, System.err, terminal);
        System.exit(new Workbench().commandLine(console).run(arguments));
    }
}
