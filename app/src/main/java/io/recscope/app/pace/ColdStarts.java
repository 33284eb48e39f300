package io.recscope.app.pace;

import io.recscope.app.bench.BenchSetting;
import io.recscope.app.bench.Figure;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Starts the program again and again, each time in a process of its own, until the first frame of its window.
///
/// @param program name of the class that the program starts with
record ColdStarts(String program) {

    /// The time of the first start, and of those after it, when files are in memory.
    List<Figure> measure(BenchSetting setting) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        if (!Files.isExecutable(java)) {
            setting.notes().accept("first frame left out: this runtime has no " + java.getFileName() + " to start");
            return List.of();
        }
        double first = start(java);
        double[] warm = new double[setting.runs()];
        for (int run = 0; run < warm.length; run++) {
            warm[run] = start(java);
        }
        return List.of(
                Figure.of("first frame, first start of the process", "s", first),
                Figure.of("first frame, warm start of the process", "s", warm));
    }

    private double start(Path java) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program, "bench", "first-frame"));
        long began = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        double seconds = Double.NaN;
        List<String> said = new ArrayList<>();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                if (Double.isNaN(seconds) && line.contains(FirstFrameBenchmark.SIGN)) {
                    seconds = (System.nanoTime() - began) / 1e9;
                }
            }
        }
        if (process.waitFor() != 0 || Double.isNaN(seconds)) {
            throw new IllegalStateException("a start failed:\n" + String.join("\n", said));
        }
        return seconds;
    }
}
