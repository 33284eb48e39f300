package io.recscope.engine.experiment;

/// What a run was carried out with.
///
/// @param program name and version
/// @param java version and vendor of the Java runtime
/// @param os name, version and architecture of the operating system
/// @param device where models computed, with the version of PyTorch where it was needed: `cpu`, or for example
///     `NVIDIA H100, PyTorch 2.7.1 (cu128)`
/// @param threads number of threads that asked models
public record Machine(String program, String java, String os, String device, int threads) {
    /// This machine and runtime.
    public static Machine here(String program, String device, int threads) {
        return new Machine(
                "RecScope " + program,
                System.getProperty("java.version") + " " + System.getProperty("java.vendor"),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                device,
                threads);
    }
}
