package io.recscope.packaging;

import io.recscope.engine.fault.MachineFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Tries a finished program as somebody does who has no JDK: an empty PATH, a home folder of its own with a blank and
/// Chinese letters in its name, no variables.
///
/// @param launcher of the program
/// @param study whether it carries a sample study
/// @param scratch an empty folder
/// @param say takes a line for each step
record Smoke(Path launcher, String version, boolean study, Path scratch, Consumer<String> say) {
    private static final long LIMIT = 600;

    /// Runs all steps.
    ///
    /// @throws MachineFault when one does not do what it should
    void run() throws IOException, InterruptedException {
        Path home = Files.createDirectories(scratch.resolve("home of 张伟"));
        expect(step(home, "--version"), "RecScope " + version);
        expect(step(home, "doctor", "--device", "cpu"), "All is well.");
        Path demo = home.resolve("demo");
        expect(step(home, "demo", "--quick", "--no-window", "--out", demo.toString()), "report.html");
        for (String left : List.of("report.html", "evaluation.json", "quality.json", "workspace/recscope.mv.db")) {
            Path file = demo.resolve(left);
            if (!Files.exists(file) || Files.size(file) == 0) {
                throw new MachineFault(
                        "The demo left no " + left, demo.toString(), "The program is not fit to be shipped.");
            }
        }
        String workspace = demo.resolve("workspace").toString();
        pictures(home, home.resolve("pictures"), "--workspace", workspace);
        if (study) {
            pictures(home, home.resolve("pictures of the study"));
        }
        expect(step(home, "datasets", "--workspace", workspace), "online-retail-ii");
    }

    /// The window without a display, for which the start-up cache has to be left out; a screen that needs a
    /// workspace is only drawn when one was opened.
    private void pictures(Path home, Path folder, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("screenshots", folder.toString(), "--quick"));
        command.addAll(List.of(more));
        step(home, Map.of("JAVA_TOOL_OPTIONS", "-XX:AOTMode=off"), command.toArray(String[]::new));
        if (!Files.exists(folder.resolve("replay-light-en-100.png"))) {
            throw new MachineFault(
                    "The window did not draw the screen Replay",
                    folder.toString(),
                    "The program is not fit to be shipped.");
        }
    }

    private String step(Path home, String... arguments) throws IOException, InterruptedException {
        return step(home, Map.of(), arguments);
    }

    private String step(Path home, Map<String, String> more, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        Path out = scratch.resolve("said.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment(home));
        builder.environment().putAll(more);
        long began = System.nanoTime();
        Process process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(LIMIT, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new MachineFault(
                    arguments[0] + " did not end in " + LIMIT + " s", launcher.toString(), "See " + out + ".");
        }
        String said = Files.readString(out, StandardCharsets.UTF_8);
        if (process.exitValue() != 0) {
            throw new MachineFault(
                    arguments[0] + " ended with " + process.exitValue() + ":\n" + said,
                    launcher.toString(),
                    "The program is not fit to be shipped.");
        }
        say.accept(String.format(
                Locale.ROOT, "  %s: %.1f s", String.join(" ", arguments), (System.nanoTime() - began) / 1e9));
        return said;
    }

    /// `C.UTF-8`, since a program that is given file names with Chinese letters must be told how they are written.
    private static Map<String, String> environment(Path home) {
        return Map.of(
                "HOME", home.toString(), "PATH", home.resolve("no-programs").toString(), "LC_ALL", "C.UTF-8");
    }

    private void expect(String said, String words) {
        if (!said.contains(words)) {
            throw new MachineFault(
                    "Expected '" + words + "', and the program said:\n" + said,
                    launcher.toString(),
                    "The program is not fit to be shipped.");
        }
    }
}
