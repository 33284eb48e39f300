package io.recscope.app.bench;

import io.recscope.engine.fault.MachineFault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// What a benchmark may use.
///
/// @param data a folder with public datasets, each in a folder of its own (`ml-1m`, `amazon-beauty`); need not exist
/// @param scratch an empty folder that is removed afterwards
/// @param runs how often each measurement is repeated, at least 1
/// @param peer the command of another program to measure beside, for benchmarks that can
/// @param notes takes remarks about what was left out and why
public record BenchSetting(Path data, Path scratch, int runs, Optional<String> peer, Consumer<String> notes) {

    /// A file of a public dataset.
    ///
    /// @throws MachineFault when it is not there
    public Path file(String dataset, String name) {
        Path file = data.resolve(dataset).resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new MachineFault(
                    "The benchmark needs the dataset " + dataset,
                    file.toString(),
                    "It cannot be bundled; name the folder that holds it with --data.");
        }
        return file;
    }
}
