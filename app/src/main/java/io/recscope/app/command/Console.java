package io.recscope.app.command;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import io.recscope.engine.work.Work;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Where a command speaks: results on standard output, progress and errors on standard error. Always UTF-8.
///
/// With `--json`, standard output carries exactly one JSON document and nothing else. Thread-safe.
public final class Console {
    private final PrintStream out;
    private final PrintStream err;
    private final ConsoleWork work;
    private final StrictJson json = new StrictJson();

    /// @param interactive whether somebody looks at standard error, so that a line may be drawn over
    public Console(PrintStream out, PrintStream err, boolean interactive) {
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
        this.work = new ConsoleWork(this.err, interactive);
    }

    /// One line of a result.
    void print(String line) {
        work.clear();
        out.println(line);
    }

    /// One line of a result, formatted the same in every country.
    @FormatMethod
    void printf(@FormatString String format, Object... values) {
        print(String.format(Locale.ROOT, format, values));
    }

    /// The one JSON document of a command called with `--json`.
    void printJson(Object value) {
        print(json(value));
    }

    /// A result as JSON text, strictly valid: what is undefined is null.
    String json(Object value) {
        return json.text(value);
    }

    /// A line for whoever waits; never part of the result.
    public void note(String line) {
        work.clear();
        err.println(line);
    }

    void error(Throwable defect) {
        defect.printStackTrace(err);
    }

    /// Standard output for help texts.
    PrintWriter writer() {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }

    /// Progress of a long command, shown at most five times a second.
    public Work work() {
        return work;
    }
}
