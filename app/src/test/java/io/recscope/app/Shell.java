package io.recscope.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.recscope.app.command.CommandLineInterface;
import io.recscope.app.command.Console;
import io.recscope.app.command.Toolbox;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Runs commands in this process and keeps what they say. Paths are taken below one folder.
final class Shell {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Path folder;
    private final UnaryOperator<Toolbox> tools;
    private final Map<String, String> environment;

    /// How a command ended.
    record Outcome(int exitCode, String out, String err) {

        /// The one document on standard output.
        JsonNode json() {
            try {
                return STRICT.readTree(out);
            } catch (JsonProcessingException e) {
                throw new AssertionError("no single JSON document: " + out, e);
            }
        }
    }

    Shell(Path folder) {
        this(folder, tools -> tools);
    }

    Shell(Path folder, UnaryOperator<Toolbox> tools) {
        this(folder, tools, System.getenv());
    }

    Shell(Path folder, UnaryOperator<Toolbox> tools, Map<String, String> environment) {
        this.folder = folder;
        this.tools = tools;
        this.environment = environment;
    }

    /// Runs a command line of words without blanks; `~` stands for the folder.
    Outcome run(String line) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(new PrintStream(out), new PrintStream(err), false);
        String[] words = line.isEmpty() ? new String[0] : line.split(" ");
        for (int i = 0; i < words.length; i++) {
            words[i] = words[i].replace("~", folder.toString());
        }
        Toolbox toolbox = tools.apply(new Workbench(environment).toolbox(console));
        int exitCode = new CommandLineInterface(toolbox, console).run(words);
        return new Outcome(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /// Twelve users who buy nine items each of twenty, in a way that a model can learn, and one line that is
    /// broken.
    Path writeRatings() {
        StringBuilder csv = new StringBuilder("user,item,rating,timestamp,title\n");
        for (int user = 0; user < 12; user++) {
            for (int n = 0; n < 9; n++) {
                int item = (user % 4 * 5 + n * (1 + user % 3)) % 20;
                csv.append("u%d,i%d,%d,%d,Title %d%n".formatted(user, item, 1 + n % 5, 1_700_000_000 + n * 1000, item));
            }
        }
        csv.append("u1,,5,1700000000,Nothing\n");
        return write("ratings.csv", csv.toString());
    }

    Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
