package io.recscope.app.command;

import io.recscope.engine.fault.BadUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/// Which moments of a replay are shown, where they are written, and among whom sessions are looked for.
final class PlayOptions {
    @Option(names = "--from", paramLabel = "n", description = "First moment that is shown. [0]")
    private Optional<Integer> first = Optional.empty();

    @Option(names = "--to", paramLabel = "n", description = "Last moment that is shown. [the last]")
    private Optional<Integer> last = Optional.empty();

    @Option(names = "--out", paramLabel = "FILE.csv|json", description = "Write the moments to a new file, too.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--sample",
            defaultValue = "200",
            paramLabel = "N",
            description = "With --find: how many users are looked at, drawn by the seed. [${DEFAULT-VALUE}]")
    private int sample;

    @Option(
            names = "--most",
            defaultValue = "10",
            paramLabel = "N",
            description = "With --find: how many sessions are listed. [${DEFAULT-VALUE}]")
    private int sessions;

    @Option(
            names = "--seed",
            defaultValue = "42",
            paramLabel = "S",
            description = "With --find: seed of the draw. [${DEFAULT-VALUE}]")
    private long drawn;

    /// Refuses at once what could only be refused in the end.
    ///
    /// @throws BadUsage when the file is there or is of no kind that is written, or nobody is looked at
    void check() {
        if (sample < 1 || sessions < 1) {
            throw new BadUsage("There is nothing to find among nobody", "--sample, --most", "Choose at least 1.");
        }
        file.ifPresent(out -> {
            String name = out.toString().toLowerCase(Locale.ROOT);
            if (!name.endsWith(".csv") && !name.endsWith(".json")) {
                throw new BadUsage("This names no form", out.toString(), "Let the name end with .csv or .json.");
            }
            if (Files.exists(out)) {
                throw new BadUsage("There is a file of that name already", out.toString(), "Give another name.");
            }
        });
    }

    /// A comparison is of whole sessions.
    ///
    /// @throws BadUsage when a part was asked for
    void refuseRange() {
        if (first.isPresent() || last.isPresent()) {
            throw new BadUsage(
                    "A session and its branch are compared as a whole",
                    "--from, --to",
                    "Leave both away, or write all with --out and cut there.");
        }
    }

    /// The first moment that is shown.
    ///
    /// @param end number of the last moment
    int from(int end) {
        return within(first.orElse(0), "--from", end);
    }

    /// The last moment that is shown, not before the first.
    int to(int end) {
        int to = within(last.orElse(end), "--to", end);
        if (to < from(end)) {
            throw new BadUsage("Moment " + to + " is before " + from(end), "--to", "Choose a later one.");
        }
        return to;
    }

    private static int within(int moment, String option, int end) {
        if (moment < 0 || moment > end) {
            throw new BadUsage("There is no moment " + moment, option, "The session has the moments 0 to " + end + ".");
        }
        return moment;
    }

    Optional<Path> out() {
        return file;
    }

    int users() {
        return sample;
    }

    int most() {
        return sessions;
    }

    long seed() {
        return drawn;
    }
}
