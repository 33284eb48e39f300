package io.recscope.app;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Runs a Java program in a namespace of the Linux kernel of its own, where a network without any way out, or a file
/// system that is full or write-protected, can be had without harm to anything else.
///
/// @param folder for what the program says
record Confined(Path folder) {
    private static final long LIMIT = 240;

    /// How it ended.
    record Outcome(int exitCode, String said) {}

    /// Whether this machine lets a process have its own namespaces.
    boolean possible() {
        try {
            return new File("/proc/self/ns/net").exists()
                    && run(List.of("unshare", "-rnm", "true"), Map.of()).exitCode() == 0;
        } catch (IOException e) {
            // there is no program of that name
            return false;
        }
    }

    /// Runs a program.
    ///
    /// @param script what the shell does there; `"$@"` runs Java
    /// @param environment variables to set; an empty text removes one
    Outcome java(String script, Map<String, String> environment, String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "unshare",
                "-rnm",
                "sh",
                "-c",
                script,
                "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                main));
        command.addAll(List.of(arguments));
        return run(command, environment);
    }

    private Outcome run(List<String> command, Map<String, String> environment) throws IOException {
        Path said = folder.resolve("said.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        environment.forEach((name, value) -> {
            if (value.isEmpty()) {
                builder.environment().remove(name);
            } else {
                builder.environment().put(name, value);
            }
        });
        Process child = builder.start();
        try {
            if (!child.waitFor(LIMIT, TimeUnit.SECONDS)) {
                child.destroyForcibly();
                throw new AssertionError("still running after " + LIMIT + " s: " + Files.readString(said));
            }
        } catch (InterruptedException e) {
            child.destroyForcibly();
            throw new AssertionError("interrupted", e);
        }
        return new Outcome(child.exitValue(), Files.readString(said));
    }
}
