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
        // set by the launcher, which can ask the shell whether somebody looks at standard error
        boolean terminal = Boolean.getBoolean("recscope.terminal");
        Console console = new Console(System.out, System.err, terminal);
        System.exit(new Workbench().commandLine(console).run(arguments));
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
