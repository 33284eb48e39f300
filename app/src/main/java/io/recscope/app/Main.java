package io.recscope.app;

import io.recscope.app.command.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.logging.LogManager;

/// Where the program starts.
public final class Main {
    private Main() {}

    /// Runs one command and ends the process with its exit code.
    ///
    /// @param arguments a command and its options; without any, the window is opened
    public static void main(String[] arguments) {
        quietLibraries();
        Console console = new Console(System.out, System.err, terminal());
        System.exit(new Workbench().commandLine(console).run(arguments));
    }

    /// Whether somebody looks at standard error: the launcher of the source tree says so, since it can ask the shell.
    private static boolean terminal() {
        String told = System.getProperty("recscope.terminal", "");
        java.io.Console here = told.isEmpty() ? System.console() : null;
        return Boolean.parseBoolean(told) || (here != null && here.isTerminal());
    }

    /// Unless whoever starts the program has said how to log.
    static void quietLibraries() {
        if (System.getProperty("java.util.logging.config.file") != null) {
            return;
        }
        try (InputStream settings = Main.class.getResourceAsStream("logging.properties")) {
            if (settings != null) {
                LogManager.getLogManager().readConfiguration(settings);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading a resource", e);
        }
    }
}
