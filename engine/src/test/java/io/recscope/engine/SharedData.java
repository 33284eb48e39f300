package io.recscope.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// Real datasets that may not be part of the repository and lie beside the checkout where there are any.
public final class SharedData {
    private SharedData() {}

    /// The folder of a dataset; the test is skipped when it is absent.
    public static Path dir(String name) {
        Path top = Path.of("").toAbsolutePath();
        while (top.getParent() != null && !Files.isDirectory(top.resolve("sample-data"))) {
            top = top.getParent();
        }
        Path dir = top.resolveSibling("shared").resolve("data").resolve(name);
        Assumptions.assumeTrue(
                Files.isDirectory(dir), () -> "the real dataset " + name + " is not beside the checkout");
        return dir;
    }
}
