package io.recscope.engine.workspace;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// A small workspace as a released version wrote it, kept as a zip file beside the tests.
///
/// Each version of the schema leaves one: [#main] makes it, [GoldenWorkspaceTest] opens it ever after.
final class GoldenWorkspace {
    private GoldenWorkspace() {}

    /// Makes the zip file of this version.
    ///
    /// @param args the zip file, and a folder that does not exist yet
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[1]);
        try (Workspace workspace = Workspace.create(folder)) {
            DatasetInfo info = SmallDataset.add(workspace, "first", 100);
            workspace.datasets().describe(workspace.datasets().rename(info, "golden"), "kept for ever");
            workspace.datasets().remove(SmallDataset.add(workspace, "gone", 5));
            workspace.settings().set("language", "zh");
            workspace.runs().save("0a1b2c3d-20260131T120000Z", "{}");
            workspace.models().save("0123456789abcdef", model -> Files.writeString(model.resolve("weights"), "1"));
        }
        // what is only a copy of the database stays out
        WorkspaceFolder.deleteTree(folder.resolve("snapshots"));
        pack(folder, Path.of(args[0]));
    }

    private static void pack(Path folder, Path zip) throws IOException {
        try (Stream<Path> tree = Files.walk(folder);
                OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out)) {
            for (Path file : tree.filter(Files::isRegularFile).sorted().toList()) {
                entries.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
                Files.copy(file, entries);
            }
        }
    }

    /// Unpacks the workspace of a version of the schema.
    static void unpack(int version, Path folder) throws IOException {
        String name = "golden/schema-" + version + ".zip";
        try (ZipInputStream entries = new ZipInputStream(GoldenWorkspace.class.getResourceAsStream(name))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(entries, file);
            }
        }
    }
}
