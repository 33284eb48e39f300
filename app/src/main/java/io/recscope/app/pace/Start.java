package io.recscope.app.pace;

import io.recscope.engine.fault.MachineFault;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// One start of a program in a process of its own.
///
/// @param command the program and its arguments
/// @param patience after which a start that has not ended is given up
record Start(List<String> command, Duration patience) {
    private static final int TOLD = 20;
    private static final int SHOWN = 3;

    Start {
        command = List.copyOf(command);
    }

    /// Seconds from the start of the process until it says something; it is waited for until it has ended.
    ///
    /// @param sign what the line holds that is waited for
    /// @throws MachineFault when the process hangs, fails, or ends without a word of it
    double until(String sign) throws IOException, InterruptedException {
        long began = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        AtomicBoolean hung = new AtomicBoolean();
        CompletableFuture<Void> limit = CompletableFuture.runAsync(
                () -> {
                    hung.set(true);
                    process.destroyForcibly();
                },
                CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS));
        List<String> said = new ArrayList<>();
        double seconds = Double.NaN;
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                if (Double.isNaN(seconds) && line.contains(sign)) {
                    seconds = (System.nanoTime() - began) / 1e9;
                }
            }
            int code = process.waitFor();
            if (hung.get()) {
                throw fault("A start of the program hung and was stopped after " + patience.toSeconds() + " s", said);
            }
            if (code != 0 || Double.isNaN(seconds)) {
                throw fault("A start of the program failed with exit code " + code, said);
            }
            return seconds;
        } finally {
            limit.cancel(false);
            process.destroyForcibly();
        }
    }

    private MachineFault fault(String what, List<String> said) {
        List<String> last = said.subList(Math.max(0, said.size() - TOLD), said.size());
        return new MachineFault(
                what,
                shortened(),
                "Call it by hand to see why; close what else uses the machine. It said: "
                        + (last.isEmpty() ? "nothing" : "\n" + String.join("\n", last)));
    }

    /// A class path fills pages.
    private String shortened() {
        return command.size() <= 2 * SHOWN
                ? String.join(" ", command)
                : String.join(" ", command.subList(0, SHOWN)) + " … "
                        + String.join(" ", command.subList(command.size() - SHOWN, command.size()));
    }
}
