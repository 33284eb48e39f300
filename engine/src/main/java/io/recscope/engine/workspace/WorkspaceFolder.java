package io.recscope.engine.workspace;

import io.recscope.engine.fault.BadUsage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Where the parts of a workspace lie.
///
/// @param root the folder, absolute
record WorkspaceFolder(Path root) {
    private static final String DATABASE = "recscope";

    /// @throws BadUsage when the database cannot live under such a path
    WorkspaceFolder {
        root = root.toAbsolutePath().normalize();
        if (root.toString().contains(";")) {
            throw new BadUsage(
                    "The path of a workspace must not contain a semicolon", root.toString(), "Choose another folder.");
        }
    }

    Path marker() {
        return root.resolve("recscope.workspace");
    }

    Path database() {
        return root.resolve(DATABASE + ".mv.db");
    }

    /// The database's path as H2 wants it in a URL: without the suffix.
    String databaseName() {
        return root.resolve(DATABASE).toString();
    }

    Path models() {
        return root.resolve("models");
    }

    Path vectors() {
        return root.resolve("vectors");
    }

    /// Training that was interrupted.
    Path checkpoints() {
        return root.resolve("checkpoints");
    }

    Path snapshots() {
        return root.resolve("snapshots");
    }

    Path runs() {
        return root.resolve("runs");
    }

    Path explanations() {
        return root.resolve("explanations");
    }

    Path logs() {
        return root.resolve("logs");
    }

    Path backups() {
        return root.resolve("backups");
    }

    /// Scratch space, emptied whenever the workspace is opened.
    Path scratch() {
        return root.resolve("tmp");
    }

    void makeFolders() throws IOException {
        for (Path folder : List.of(models(), vectors(), snapshots(), runs(), logs(), backups(), scratch())) {
            Files.createDirectories(folder);
        }
    }

    /// Removes what a process that died left in the scratch space and beside the database.
    void sweep() throws IOException {
        deleteTree(scratch());
        Files.createDirectories(scratch());
        try (Stream<Path> files = Files.list(root)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith(DATABASE + ".") && name.endsWith(".temp.db")) {
                    Files.delete(file);
                }
            }
        }
    }

    /// Deletes a folder with all it holds; links are deleted, not followed.
    static void deleteTree(Path top) throws IOException {
        if (!Files.exists(top)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(top)) {
            for (Path path : tree.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
