package io.recscope.app.demo;

import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.fault.MachineFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Where a demo leaves what it made.
///
/// @param root empty when the demo starts
public record DemoFolder(Path root) {

    /// A folder that the analyst named.
    ///
    /// @throws BadUsage when there is something in it
    public static DemoFolder named(Path folder) {
        if (Files.exists(folder) && !isEmpty(folder)) {
            throw new BadUsage(
                    "The folder is not empty", folder.toString(), "Name another one; nothing in it was changed.");
        }
        return new DemoFolder(folder);
    }

    /// The first of `recscope-demo`, `recscope-demo-2`, … that is free.
    public static DemoFolder free(Path parent) {
        Path folder = parent.resolve("recscope-demo");
        for (int number = 2; Files.exists(folder) && !isEmpty(folder); number++) {
            folder = parent.resolve("recscope-demo-" + number);
        }
        return new DemoFolder(folder);
    }

    private static boolean isEmpty(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            throw new MachineFault("The folder cannot be used", folder.toString(), "Name another one.", e);
        }
    }

    public Path workspace() {
        return root.resolve("workspace");
    }

    public Path data() {
        return root.resolve("data");
    }

    public Path report() {
        return root.resolve("report.html");
    }

    /// Writes a text file of results.
    public void write(String name, String text) {
        try {
            Files.createDirectories(root);
            Files.writeString(root.resolve(name), text);
        } catch (IOException e) {
            throw new MachineFault(
                    "A result cannot be written", root.resolve(name).toString(), "Check space and rights.", e);
        }
    }
}
