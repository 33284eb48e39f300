package io.recscope.engine.language;

import io.recscope.engine.fault.MachineFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The folder into which the tokenizer's library unpacks its native part; PyTorch's uses the same properties.
final class NativeCache {
    private NativeCache() {}

    /// Makes the folder, and forbids to fetch anything from elsewhere.
    ///
    /// @throws MachineFault when it cannot be written
    static void prepare(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "writable", ""));
        } catch (IOException e) {
            throw new MachineFault(
                    "The cache folder cannot be written",
                    folder.toString(),
                    "Give yourself rights on the folder, or name another one with RECSCOPE_CACHE.",
                    e);
        }
        System.setProperty("DJL_CACHE_DIR", folder.toString());
        System.setProperty("ENGINE_CACHE_DIR", folder.toString());
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
    }
}
