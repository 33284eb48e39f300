package io.recscope.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// A small workspace as a released version left it, with a dataset, its repaired copy, models and a run, kept
/// as a zip file beside the tests. Each release adds one: [#main] makes it, [ReleaseTest] opens it ever after.
final class GoldenRelease {
    private GoldenRelease() {}

    /// Makes the zip file of this version.
    ///
    /// @param args the zip file, and a folder that does not exist yet
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[1]));
        Shell shell = new Shell(folder);
        shell.writeRatings();
        for (String line : List.of(
                "import ~/ratings.csv --workspace ~/w --name golden",
                "fit --workspace ~/w --dataset golden --model most-popular",
                "fit --workspace ~/w --dataset golden --model ease",
                "fit --workspace ~/w --dataset golden --model interest --set epochs=1 --set width=16 --set layers=1 --device cpu",
                "evaluate --workspace ~/w --dataset golden --models most-popular,ease")) {
            Shell.Outcome outcome = shell.run(line);
            if (outcome.exitCode() != 0) {
                throw new IllegalStateException(line + "\n" + outcome.err());
            }
        }
        Path workspace = folder.resolve("w");
        Files.writeString(
                workspace.resolve("expected.json"), shell.run(recommend("~/w")).out());
        pack(workspace, Path.of(args[0]));
    }

    /// What is asked of each release's workspace.
    static String recommend(String workspace) {
        return "recommend --workspace " + workspace + " --dataset golden --model ease --user u1 --json";
    }

    private static void pack(Path folder, Path zip) throws IOException {
        try (Stream<Path> tree = Files.walk(folder);
                OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out)) {
            for (Path file : tree.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                // snapshots are only copies of the database
                if (!name.startsWith("snapshots/")) {
                    entries.putNextEntry(new ZipEntry(name));
                    Files.copy(file, entries);
                }
            }
        }
    }

    /// Unpacks the workspace of a release.
    static void unpack(String version, Path folder) throws IOException {
        try (ZipInputStream entries =
                new ZipInputStream(GoldenRelease.class.getResourceAsStream("golden/release-" + version + ".zip"))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(entries, file);
            }
        }
    }
}
