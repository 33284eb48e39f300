package io.recscope.packaging;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The ahead-of-time cache of an image (JEP 483, 514, 515): classes loaded and linked, and what the compiler
/// learned of them, from one rehearsal of the program.
record StartupCache(Tools tools) {
    private static final String REHEARSAL = "io.recscope.app.Rehearsal";

    /// Makes the cache in an image, then removes the runtime's programs, of which only the rehearsal had use.
    ///
    /// @param scratch a folder that the rehearsal may use
    void make(AppImage image, Path scratch) throws IOException, InterruptedException {
        String classPath =
                image.classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        tools.run(
                "The rehearsal for the start-up cache",
                List.of(
                        image.java().toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:+UseParallelGC",
                        "-Xlog:disable",
                        "-Xlog:all=error:stderr",
                        "-XX:AOTCacheOutput=" + image.app().resolve(AppImage.CACHE),
                        "-Djava.awt.headless=true",
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "-cp",
                        classPath,
                        REHEARSAL,
                        scratch.toString()),
                Map.of("RECSCOPE_CACHE", scratch.resolve("cache").toString()));
        if (!image.platform().system().equals("windows")) {
            removePrograms(image.runtime().resolve("bin"));
        }
    }

    private static void removePrograms(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
