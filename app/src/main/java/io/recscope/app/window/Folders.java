package io.recscope.app.window;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Where the window keeps things.
///
/// @param cache what can be made again
/// @param installation where the program's own files are; empty in a source tree
public record Folders(Path cache, String installation) {
    /// The name of the packed sample study in an installation.
    private static final String STUDY = "sample-study.zip";

    Path remembered() {
        return cache.resolve("window.json");
    }

    Path log() {
        return cache.resolve("defects.log");
    }

    /// What an installed program carries; one without it makes the sample study itself.
    Optional<PackedStudy> packed() {
        Path zip = Path.of(installation, STUDY);
        return installation.isEmpty() || !Files.isRegularFile(zip)
                ? Optional.empty()
                : Optional.of(new PackedStudy(zip));
    }

    Path sample() {
        return cache.resolve("sample-study");
    }
}
