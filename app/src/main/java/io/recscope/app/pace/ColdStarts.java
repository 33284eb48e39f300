package io.recscope.app.pace;

import io.recscope.app.bench.BenchSetting;
import io.recscope.app.bench.Figure;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Starts the program again and again, each time in a process of its own, until the first frame of its window.
///
/// @param program name of the class that the program starts with
record ColdStarts(String program) {
    /// A start takes seconds, on a busy machine some more.
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final double LIMIT = 1.5;

    /// The time of the first start, and of those after it, when files are in memory.
    ///
    /// The promise is for a program that was packaged: it has a start-up cache. From a source tree one is made
    /// first.
    List<Figure> measure(BenchSetting setting) throws IOException, InterruptedException {
        Optional<List<String>> command = again();
        if (command.isEmpty()) {
            setting.notes().accept("first frame left out: what started this process is not known");
            return List.of();
        }
        List<Figure> figures = new ArrayList<>();
        Start plain = new Start(command.get(), PATIENCE);
        boolean cached = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .anyMatch(argument -> argument.startsWith("-XX:AOTCache="));
        figures.add(Figure.of("first frame, first start of the process", "s", plain.until(FirstFrameBenchmark.SIGN)));
        Figure warm = warm("first frame, warm start" + (cached ? "" : " without a start-up cache"), plain, setting);
        if (cached) {
            figures.add(warm.promised(LIMIT));
        } else {
            figures.add(warm);
            StartupCache cache = new StartupCache(program, setting.scratch());
            Start with = new Start(cache.make(PATIENCE.multipliedBy(2)), PATIENCE);
            figures.add(warm("first frame, warm start with a start-up cache", with, setting)
                    .promised(LIMIT));
        }
        return figures;
    }

    private static Figure warm(String what, Start start, BenchSetting setting)
            throws IOException, InterruptedException {
        double[] seconds = new double[setting.runs()];
        for (int run = 0; run < seconds.length; run++) {
            seconds[run] = start.until(FirstFrameBenchmark.SIGN);
        }
        return Figure.of(what, "s", seconds);
    }

    /// How this process was started, with the benchmark of the first frame: by Java, or by the launcher of a package.
    private Optional<List<String>> again() {
        Optional<Path> self = ProcessHandle.current().info().command().map(Path::of);
        return self.filter(Files::isExecutable).map(file -> {
            List<String> command = new ArrayList<>(List.of(file.toString()));
            if (file.getFileName().toString().startsWith("java")) {
                command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
                command.addAll(List.of("-cp", System.getProperty("java.class.path"), program));
            }
            command.addAll(List.of("bench", FirstFrameBenchmark.NAME));
            return command;
        });
    }
}
