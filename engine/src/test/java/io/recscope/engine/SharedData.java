package io.recscope.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// The datasets that may be measured with but not bundled; they lie beside the checkout, where there are any.
public final class SharedData {
    private SharedData() {}

    /// Folder of a dataset; the test is skipped where it is absent.
    public static Path dir(String name) {
        Path top = Path.of(System.getProperty("user.dir")).toAbsolutePath();
        while (top.getParent() != null && !Files.exists(top.resolve("engine/pom.xml"))) {
            top = top.getParent();
        }
        Path data = top.resolveSibling("shared").resolve("data").resolve(name);
        Assumptions.assumeTrue(Files.isDirectory(data), () -> "the dataset " + name + " is not at " + data);
        return data;
    }
}
