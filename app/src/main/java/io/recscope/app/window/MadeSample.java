package io.recscope.app.window;

import io.recscope.app.demo.Demo;
import io.recscope.app.demo.DemoFolder;
import io.recscope.engine.fault.MachineFault;
import io.recscope.engine.work.Work;
import io.recscope.views.welcome.SampleStudy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// The sample study as the program carries it or else, in a source tree, as the demo makes it. It is made beside its
/// place and moved there when it is complete.
///
/// @param folder for the workspace and what lies beside it
/// @param packed what an installed program carries
record MadeSample(Path folder, Optional<PackedStudy> packed, Demo demo) implements SampleStudy {
    @Override
    public boolean isReady() {
        return Files.isDirectory(workspace());
    }

    @Override
    public boolean isCarried() {
        return packed.isPresent();
    }

    @Override
    public Path workspace() {
        return folder.resolve("workspace");
    }

    @Override
    public void make(Work work) throws InterruptedException {
        Path partial = folder.resolveSibling(folder.getFileName() + ".partial");
        try {
            delete(partial);
            Files.createDirectories(partial);
            DemoFolder place = new DemoFolder(partial);
            if (packed.isPresent()) {
                packed.get().unpack(place.workspace(), work);
            } else {
                demo.run(place, work);
            }
            delete(folder);
            Files.move(partial, folder);
        } catch (IOException e) {
            throw new MachineFault(
                    "The sample study cannot be kept", folder.toString(), "Check space and rights, then try again.", e);
        }
    }

    private static void delete(Path top) throws IOException {
        if (!Files.exists(top)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(top)) {
            for (Path path : tree.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }
}
