package io.recscope.app;

import io.recscope.app.command.Console;
import io.recscope.app.demo.DemoFolder;
import io.recscope.app.window.PackedStudy;
import io.recscope.engine.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Makes the sample study that an installed program carries. Called when the program is packaged, and of no use
/// otherwise.
public final class StudyMaker {
    private StudyMaker() {}

    /// Carries out the demo, or copies the workspace that one left, and packs it.
    ///
    /// @param arguments the file to write, an empty folder that may be written and, if there is one, the workspace
    ///     of a demo
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Main.quietLibraries();
        Console console = new Console(System.out, System.err, false);
        DemoFolder folder = new DemoFolder(Path.of(arguments[1]));
        if (arguments.length > 2) {
            copy(Path.of(arguments[2]), folder.workspace());
        } else {
            new Workbench().toolbox(console).demo().run(folder, console.work());
        }
        Workspace.open(folder.workspace()).closeCompacted();
        new PackedStudy(Path.of(arguments[0])).pack(folder.workspace(), console.work());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path copy = to.resolve(from.relativize(path));
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy);
                }
            }
        }
    }
}
