package io.recscope.app;

import io.recscope.app.command.CommandLineInterface;
import io.recscope.app.command.Console;
import io.recscope.app.command.Toolbox;

/// The composition root: everything is made and put together here, and nowhere else.
final class Workbench {
    private static final String VERSION = "0.1.0";

    CommandLineInterface commandLine(Console console) {
        return new CommandLineInterface(new Toolbox(VERSION), console);
    }
}
