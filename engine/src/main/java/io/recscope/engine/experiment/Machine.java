package io.recscope.engine.experiment;

/// What a run was carried out with.
///
/// @param program name and version
/// @param java version and vendor of the Java runtime
/// @param os name, version and architecture of the operating system
/// @param device where models computed, `cpu` or the name of a graphics processor
/// @param threads number of threads that asked models
public record Machine(String program, String java, String os, String device, int threads) {
    static Machine here(String program, int threads) {
        return new Machine(
                "RecScope " + program,
                System.getProperty("java.version") + " " + System.getProperty("java.vendor"),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                "cpu",
                threads);
    }
}
