package io.recscope.engine.torch;

import java.util.List;
import java.util.Optional;

/// What the engine found on this machine, what it uses, and why.
///
/// @param computer the machine
/// @param cache the folder for native libraries
/// @param libraries the native PyTorches there are, the used one among them
/// @param driver of graphics processors, if one was found
/// @param used what runs; empty when PyTorch could not be started
/// @param reasons a sentence for each decision, and hints
/// @param test whether it computes rightly; empty when PyTorch could not be started
/// @param problems what is missing, each with its remedy; empty when all is well
public record Diagnosis(
        Computer computer,
        Cache cache,
        List<Found> libraries,
        Optional<NvidiaDriver> driver,
        Optional<Used> used,
        List<String> reasons,
        Optional<SelfTest> test,
        List<String> problems) {
    public Diagnosis {
        libraries = List.copyOf(libraries);
        reasons = List.copyOf(reasons);
        problems = List.copyOf(problems);
    }

    /// The folder for native libraries.
    ///
    /// @param folder where it is
    /// @param megabytes the length of all files in it, in MiB
    /// @param freeMegabytes how much its disk has left, in MiB
    /// @param writable whether the program may write there
    public record Cache(String folder, long megabytes, long freeMegabytes, boolean writable) {}

    /// A native PyTorch.
    ///
    /// @param origin how it comes here
    /// @param version of PyTorch; empty when it cannot be used
    /// @param flavour what it was built for; empty when it cannot be used
    /// @param state where it is, or what is wrong with it
    public record Found(Libtorch.Origin origin, String version, String flavour, String state) {}

    /// What runs.
    ///
    /// @param device where everything is computed
    /// @param pytorch version and flavour, for example `2.7.1 (cpu)`
    /// @param folder where its libraries are
    /// @param threads number of threads one operation may use
    /// @param gpus number of graphics processors that DJL counts with the CUDA runtime of the system; 0
    ///     where that is not installed, though PyTorch may use its own
    /// @param startMillis how long it took to start
    public record Used(String device, String pytorch, String folder, int threads, int gpus, double startMillis) {}

    /// Whether nothing is missing.
    public boolean isWell() {
        return problems.isEmpty();
    }
}
