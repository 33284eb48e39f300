package io.recscope.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the program keeps what it can make again: `RECSCOPE_CACHE`, or the user's folder for caches.
record Caches(Map<String, String> environment, String os, Path home) {

    /// For this machine.
    static Caches of(Map<String, String> environment) {
        return new Caches(environment, System.getProperty("os.name"), home(System.getProperty("user.home")));
    }

    /// A user without a home folder, as containers have, gets one among the temporary files.
    ///
    /// @param told what the Java runtime says; `?` when the system knows none
    static Path home(@Nullable String told) {
        boolean none = told == null || told.isBlank() || told.equals("?") || told.equals("/nonexistent");
        return none ? Path.of(System.getProperty("java.io.tmpdir")).resolve("recscope-home") : Path.of(told);
    }

    Path path() {
        String own = environment.getOrDefault("RECSCOPE_CACHE", "");
        if (!own.isBlank()) {
            return Path.of(own);
        }
        String system = os.toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return in("LOCALAPPDATA", home.resolve("AppData").resolve("Local"))
                    .resolve("RecScope")
                    .resolve("cache");
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library").resolve("Caches").resolve("RecScope");
        }
        return in("XDG_CACHE_HOME", home.resolve(".cache")).resolve("recscope");
    }

    private Path in(String variable, Path otherwise) {
        String value = environment.getOrDefault(variable, "");
        return value.isBlank() ? otherwise : Path.of(value);
    }
}
