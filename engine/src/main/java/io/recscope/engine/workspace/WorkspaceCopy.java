package io.recscope.engine.workspace;

import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.fault.Fault;
import io.recscope.engine.fault.NotFound;
import io.recscope.engine.fault.Wording;
import io.recscope.engine.work.Work;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A copy of a workspace, for whoever cannot open the original.
///
/// The marker is copied first: a change that is made meanwhile is then in the copy's database, or not, but never
/// counted without being there.
///
/// @param from only read
/// @param to does not exist yet or is empty
record WorkspaceCopy(WorkspaceFolder from, WorkspaceFolder to) {

    void make(Work work) throws InterruptedException {
        try {
            List<Path> files = files();
            Files.createDirectories(to.root());
            needEmpty();
            try {
                copy(files, work);
            } catch (IOException | InterruptedException | RuntimeException e) {
                WorkspaceFolder.deleteTree(to.root());
                throw e;
            }
        } catch (ClosedByInterruptException e) {
            throw (InterruptedException) new InterruptedException("cancelled").initCause(e);
        } catch (IOException e) {
            throw fault(e);
        }
    }

    /// What is to be copied: neither the scratch space nor what H2 keeps only while it is open.
    private List<Path> files() throws IOException {
        if (!Files.isDirectory(from.root())) {
            throw new NotFound(new Wording(
                    "workspace.missing",
                    "There is no folder for the workspace",
                    from.root().toString(),
                    "Check the path, or create a workspace there."));
        }
        try (Stream<Path> tree = Files.walk(from.root())) {
            return tree.filter(Files::isRegularFile)
                    .filter(path -> !path.startsWith(from.scratch()))
                    .filter(path -> !path.toString().endsWith(".temp.db"))
                    .sorted(Comparator.comparing((Path path) -> !path.equals(from.marker()))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
        }
    }

    private void needEmpty() throws IOException {
        try (Stream<Path> inside = Files.list(to.root())) {
            if (inside.findAny().isPresent()) {
                throw new BadUsage(new Wording(
                        "workspace.not-empty",
                        "The folder is neither a workspace nor empty",
                        to.root().toString(),
                        "Choose a new or empty folder."));
            }
        }
    }

    private void copy(List<Path> files, Work work) throws IOException, InterruptedException {
        long whole = 1;
        for (Path file : files) {
            whole += Files.size(file);
        }
        long done = 0;
        for (Path file : files) {
            work.checkCancelled();
            Path name = from.root().relativize(file);
            work.report((double) Math.min(done, whole) / whole, "copying " + name);
            Path target = to.root().resolve(name);
            Path folder = target.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            // not with its rights: the copy of what may not be written may be
            try (OutputStream out = Files.newOutputStream(target)) {
                done += Files.copy(file, out);
            }
        }
    }

    private Fault fault(IOException e) {
        return new WorkspaceFaults(to).of(e);
    }
}
