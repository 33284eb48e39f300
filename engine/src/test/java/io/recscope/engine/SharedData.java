package io.recscope.engine;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/// Real datasets that lie beside the checkout and are not part of it; tests that need them are skipped without them.
public final class SharedData {
    private SharedData() {}

    /// The folder `../shared/data/name` seen from the top of the checkout.
    public static Path dir(String name) {
        Path top = Path.of(System.getProperty("user.dir")).toAbsolutePath();
        while (top.getParent() != null && !Files.isDirectory(top.resolve("sample-data"))) {
            top = top.getParent();
        }
        Path dir = top.resolveSibling("shared").resolve("data").resolve(name);
        assumeTrue(Files.isDirectory(dir), "the dataset " + name + " is not at hand");
        return dir;
    }
}
