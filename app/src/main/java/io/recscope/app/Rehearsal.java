package io.recscope.app;

import io.recscope.app.command.CommandLineInterface;
import io.recscope.app.command.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Runs the program as a first user does, so that the Java runtime can note what a start needs. Called when the
/// program is packaged, and of no use otherwise.
public final class Rehearsal {
    private static final int USERS = 30;
    private static final int ITEMS = 20;
    private static final int BAD_DATA = 4;

    private Rehearsal() {}

    /// Ends with 1 when a command fails.
    ///
    /// @param arguments a folder that may be written
    public static void main(String[] arguments) throws IOException {
        Main.quietLibraries();
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Path data = Files.writeString(folder.resolve("rehearsal.csv"), ratings());
        String workspace = folder.resolve("workspace").toString();
        List<List<String>> commands = List.of(
                List.of("--version"),
                List.of("--help"),
                List.of("doctor", "--help"),
                List.of("import", data.toString(), "--workspace", workspace, "--name", "rehearsal"),
                List.of("quality", "--workspace", workspace, "--dataset", "rehearsal"),
                List.of(
                        "evaluate",
                        "--workspace",
                        workspace,
                        "--dataset",
                        "rehearsal",
                        "--models",
                        "most-popular,ease"),
                List.of("fit", "--workspace", workspace, "--dataset", "rehearsal", "--model", "ease"),
                List.of(
                        "recommend",
                        "--workspace",
                        workspace,
                        "--dataset",
                        "rehearsal",
                        "--model",
                        "ease",
                        "--user",
                        "u1"),
                List.of("runs", "--workspace", workspace),
                List.of("doctor", "--device", "cpu"),
                // the classes of the window; whether each picture is right is another test's matter
                List.of("screenshots", folder.resolve("pictures").toString(), "--workspace", workspace, "--quick"));
        boolean well = true;
        for (List<String> command : commands) {
            well &= runs(command);
        }
        System.exit(well ? 0 : 1);
    }

    private static boolean runs(List<String> command) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        Console console = new Console(stream, stream, false);
        CommandLineInterface line = new Workbench().commandLine(console);
        int end = line.run(command.toArray(String[]::new));
        if (end == 0 || (end == BAD_DATA && command.getFirst().equals("screenshots"))) {
            return true;
        }
        System.err.println(String.join(" ", command) + "\n" + said.toString(StandardCharsets.UTF_8));
        return false;
    }

    private static String ratings() {
        StringBuilder csv = new StringBuilder("user,item,rating,timestamp,title\n");
        for (int user = 0; user < USERS; user++) {
            for (int n = 0; n < 9; n++) {
                int item = (user % 4 * 5 + n * (1 + user % 3)) % ITEMS;
                csv.append("u" + user + ",i" + item + "," + (1 + n % 5) + "," + (1_700_000_000 + n * 1000) + ",Title "
                        + item + "\n");
            }
        }
        return csv.toString();
    }
}
