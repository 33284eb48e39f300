package io.recscope.engine.torch;

import java.nio.file.Path;

/// A native PyTorch that can be loaded: a folder of libraries.
///
/// @param folder where its libraries are
/// @param version of PyTorch, for example `2.7.1`
/// @param flavour what it was built for: `cpu`, or `cu128` for CUDA 12.8
/// @param origin how it came there
public record Libtorch(Path folder, String version, String flavour, Origin origin) {

    /// Where a native PyTorch comes from.
    public enum Origin {
        /// A folder that the settings name.
        FOLDER,
        /// Fetched by DJL into the cache folder, after consent.
        DOWNLOADED,
        /// Unpacked from the class path into the cache folder.
        BUNDLED
    }

    /// Whether it was built for graphics processors.
    public boolean isCuda() {
        return flavour.startsWith("cu");
    }

    /// Its version and flavour, for example `2.7.1 (cu128)`.
    public String label() {
        return version + " (" + flavour + ")";
    }
}
