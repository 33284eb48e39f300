package io.recscope.app.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.recscope.engine.work.Work;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// Where a command speaks: results on standard output, progress and errors on standard error. Always UTF-8.
///
/// With `json`, standard output carries exactly one JSON document and nothing else. Thread-safe.
public final class Console {
    private final PrintStream out;
    private final PrintStream err;
    private final boolean interactive;
    private final ObjectWriter json = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build()
            .writerWithDefaultPrettyPrinter();

    /// @param interactive whether somebody looks at standard error, so that a line may be drawn over
    public Console(PrintStream out, PrintStream err, boolean interactive) {
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
        this.interactive = interactive;
    }

    /// One line of a result.
    void print(String line) {
        out.println(line);
    }

    /// The one JSON document of a command called with `--json`.
    void printJson(Object value) {
        out.println(json(value));
    }

    /// A result as JSON text.
    String json(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a result that has no JSON form: " + value.getClass(), e);
        }
    }

    /// A line for whoever waits; never part of the result.
    public void note(String line) {
        err.println(line);
    }

    void error(Throwable defect) {
        defect.printStackTrace(err);
    }

    /// Progress of a long command, shown at most five times a second.
    Work work() {
        return new ConsoleWork(err, interactive);
    }
}
