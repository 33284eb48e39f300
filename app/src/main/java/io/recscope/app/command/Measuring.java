package io.recscope.app.command;

import io.recscope.app.bench.BenchSetting;
import io.recscope.app.bench.Benchmark;
import io.recscope.app.bench.Figure;
import io.recscope.engine.fault.MachineFault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Carries out a benchmark in a scratch folder and prints its figures.
///
/// @param json whether as one JSON document
record Measuring(Console console, boolean json) {

    /// @param data where the benchmark finds what it measures on
    /// @param runs how often each measurement is repeated
    /// @param peer another program to measure beside
    void run(Benchmark benchmark, Path data, int runs, Optional<String> peer) throws InterruptedException {
        try {
            List<Figure> figures;
            try (ScratchFolder scratch = ScratchFolder.make("recscope-bench")) {
                figures = benchmark.run(
                        new BenchSetting(data, scratch.path(), runs, peer, console::note), console.work());
            }
            if (json) {
                console.printJson(figures);
            } else {
                figures.forEach(figure -> console.print(figure.line()));
            }
        } catch (IOException e) {
            throw new MachineFault(
                    "The benchmark cannot read or write its files: " + e.getMessage(),
                    "",
                    "Check the free space and your rights on the temporary folder.",
                    e);
        }
    }
}
