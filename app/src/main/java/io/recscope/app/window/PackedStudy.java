package io.recscope.app.window;

import io.recscope.engine.fault.MachineFault;
import io.recscope.engine.work.Work;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// The sample study's workspace as one ZIP file, as installed programs carry it.
///
/// Models over 16 MB are left out, for they would double the program's size; they are fitted again in seconds.
public record PackedStudy(Path zip) {
    private static final long LARGEST_MODEL = 16L << 20;
    private static final Set<String> LEFT_OUT = Set.of("tmp", "logs", "backups", "checkpoints");

    /// Packs a workspace that nobody has open.
    ///
    /// @throws IOException when the workspace cannot be read or the file not be written
    public void pack(Path workspace, Work work) throws IOException, InterruptedException {
        List<Path> files = files(workspace);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (int i = 0; i < files.size(); i++) {
                work.checkCancelled();
                work.report((double) i / files.size(), "packing the sample study");
                out.putNextEntry(new ZipEntry(
                        workspace.relativize(files.get(i)).toString().replace('\\', '/')));
                Files.copy(files.get(i), out);
                out.closeEntry();
            }
        }
    }

    private static List<Path> files(Path workspace) throws IOException {
        Path models = workspace.resolve("models");
        Predicate<Path> small = file -> {
            Path relative = models.relativize(file);
            return !file.startsWith(models) || bytes(models.resolve(relative.getName(0))) <= LARGEST_MODEL;
        };
        try (Stream<Path> all = Files.walk(workspace)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !LEFT_OUT.contains(
                            workspace.relativize(file).getName(0).toString()))
                    .filter(small)
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }

    private static long bytes(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            throw new MachineFault("A model cannot be read", folder.toString(), "Check your rights.", e);
        }
    }

    /// Unpacks it as a workspace.
    ///
    /// @param workspace not there yet
    void unpack(Path workspace, Work work) throws IOException, InterruptedException {
        try (ZipFile packed = new ZipFile(zip.toFile())) {
            List<? extends ZipEntry> entries =
                    packed.stream().filter(entry -> !entry.isDirectory()).toList();
            for (int i = 0; i < entries.size(); i++) {
                work.checkCancelled();
                work.report((double) i / entries.size(), "unpacking the sample study");
                Path file = workspace.resolve(entries.get(i).getName()).normalize();
                if (!file.startsWith(workspace)) {
                    throw new IOException("an entry that leaves its folder: " + entries.get(i));
                }
                Files.createDirectories(file.getParent());
                try (OutputStream out = Files.newOutputStream(file)) {
                    packed.getInputStream(entries.get(i)).transferTo(out);
                }
            }
        }
    }
}
