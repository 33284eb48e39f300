package io.recscope.app.window;

import java.nio.file.Path;

/// Where the window keeps things.
///
/// @param cache what can be made again
public record Folders(Path cache) {
    Path remembered() {
        return cache.resolve("window.json");
    }

    Path last() {
        return cache.resolve("session.json");
    }

    Path log() {
        return cache.resolve("defects.log");
    }

    Path sample() {
        return cache.resolve("sample-study");
    }
}
