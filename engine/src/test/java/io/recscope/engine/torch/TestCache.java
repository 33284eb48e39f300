package io.recscope.engine.torch;

import java.nio.file.Path;
import java.util.Optional;

/// Where tests keep native libraries: one folder for all modules, which the build names.
public final class TestCache {
    private TestCache() {}

    public static Path folder() {
        return Optional.ofNullable(System.getenv("RECSCOPE_CACHE"))
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir"), "recscope-test"));
    }
}
