package io.recscope.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Takes what only a debugger reads out of native libraries, where there is a tool for it: from PyTorch's 446 MB that
/// is 89 MB. What the dynamic linker reads stays.
///
/// @param tool `strip` of the GNU binutils; empty to leave libraries as they are
record Stripping(Optional<Path> tool, Tools tools) {

    /// On Linux, with what is on the PATH.
    static Stripping of(Platform platform, Tools tools) {
        return new Stripping(platform.system().equals("linux") ? tools.find("strip") : Optional.empty(), tools);
    }

    /// Copies one library.
    void copy(InputStream from, OutputStream to) throws IOException, InterruptedException {
        if (tool.isEmpty()) {
            from.transferTo(to);
            return;
        }
        Path file = Files.createTempFile("recscope-library", ".so");
        try {
            Files.copy(from, file, StandardCopyOption.REPLACE_EXISTING);
            // a library that strip does not know stays as it was
            tools.call(List.of(tool.get().toString(), "--strip-unneeded", file.toString()), Map.of());
            Files.copy(file, to);
        } finally {
            Files.delete(file);
        }
    }
}
