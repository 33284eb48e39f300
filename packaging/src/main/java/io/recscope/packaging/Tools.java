package io.recscope.packaging;

import io.recscope.engine.fault.MachineFault;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The other programs that are called: those of the JDK and those on the PATH. Whatever they say goes into one log.
///
/// @param jdk the JDK's folder
/// @param path folders in which programs are looked for
/// @param log takes what they say
record Tools(Path jdk, List<Path> path, Path log) {
    private static final int TOLD = 15;

    Tools {
        path = List.copyOf(path);
    }

    /// The JDK that runs this, and the PATH.
    static Tools here(Path log) {
        List<Path> path = new ArrayList<>();
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            if (!folder.isBlank()) {
                path.add(Path.of(folder));
            }
        }
        return new Tools(Path.of(System.getProperty("java.home")), path, log);
    }

    /// A program on the PATH.
    Optional<Path> find(String name) {
        for (Path folder : path) {
            for (String suffix : List.of("", ".exe", ".cmd", ".bat")) {
                Path file = folder.resolve(name + suffix);
                if (Files.isRegularFile(file) && Files.isExecutable(file)) {
                    return Optional.of(file);
                }
            }
        }
        return Optional.empty();
    }

    /// A program of the JDK.
    ///
    /// @throws MachineFault when the JDK has none
    Path ofJdk(String name) {
        for (String suffix : List.of("", ".exe")) {
            Path file = jdk.resolve("bin").resolve(name + suffix);
            if (Files.isExecutable(file)) {
                return file;
            }
        }
        throw new MachineFault(
                "The JDK has no '" + name + "'",
                jdk.toString(),
                "Use a complete JDK 25, for example Eclipse Temurin 25 (Debian: openjdk-25-jdk, not -headless), and name"
                        + " it with RECSCOPE_JDK.");
    }

    /// Runs a program to its end.
    ///
    /// @param what it is for, to be told when it fails
    /// @throws MachineFault when it cannot be started or fails; the end of what it said is in the message
    void run(String what, List<String> command) throws InterruptedException {
        run(what, command, Map.of());
    }

    /// The same with additional environment variables.
    void run(String what, List<String> command, Map<String, String> environment) throws InterruptedException {
        Output output = call(command, environment);
        if (output.status() != 0) {
            List<String> lines = output.text().lines().toList();
            throw new MachineFault(
                    what + " failed with status " + output.status() + ":\n"
                            + String.join("\n", lines.subList(Math.max(0, lines.size() - TOLD), lines.size())),
                    log.toString(),
                    "The log tells the whole call; when it is about space or rights, name another folder with --out.");
        }
    }

    /// What a program said.
    ///
    /// @param text standard output and standard error together
    record Output(int status, String text) {}

    /// Runs a program and keeps what it says, whatever its end.
    Output call(List<String> command, Map<String, String> environment) throws InterruptedException {
        try {
            Path said = Files.createTempFile("recscope-tool", ".txt");
            try {
                ProcessBuilder builder =
                        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
                builder.environment().putAll(environment);
                Process process = builder.start();
                process.getOutputStream().close();
                int status = wait(process);
                String text = new String(Files.readAllBytes(said), java.nio.charset.StandardCharsets.UTF_8);
                keep(command, text);
                return new Output(status, text);
            } finally {
                Files.delete(said);
            }
        } catch (IOException e) {
            throw new MachineFault(
                    "A program could not be run: " + e.getMessage(), command.getFirst(), "Check space and rights.", e);
        }
    }

    private static int wait(Process process) throws InterruptedException {
        try {
            return process.waitFor();
        } finally {
            process.destroy();
        }
    }

    private void keep(List<String> command, String text) throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        Files.writeString(
                log,
                "$ " + String.join(" ", command) + "\n" + text + "\n",
                java.nio.file.StandardOpenOption.CREATE,
                java.nio.file.StandardOpenOption.APPEND);
    }
}
