package io.recscope.app.command;

import picocli.CommandLine.Option;

/// Whether the result is wanted as one JSON document.
final class JsonOption {
    @Option(
            names = "--json",
            description = "Print exactly one JSON document on standard output; nothing when the command fails.")
    private boolean json;

    boolean wanted() {
        return json;
    }
}
