package io.recscope.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// Datasets that may be used but not given away, in a folder `shared/data` beside the checkout.
public final class SharedData {
    private SharedData() {}

    /// The folder of a dataset; without it the calling test is skipped.
    public static Path dir(String name) {
        Path top = Path.of("").toAbsolutePath();
        while (top.getParent() != null && !Files.isDirectory(top.resolve("engine"))) {
            top = top.getParent();
        }
        Path dir = top.resolveSibling("shared").resolve("data").resolve(name);
        Assumptions.assumeTrue(Files.isDirectory(dir), "the dataset " + name + " is not at " + dir);
        return dir;
    }
}
