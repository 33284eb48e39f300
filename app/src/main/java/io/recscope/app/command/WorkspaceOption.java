package io.recscope.app.command;

import io.recscope.engine.workspace.Workspace;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/// Which workspace a command is about.
final class WorkspaceOption {
    @Option(names = "--workspace", required = true, paramLabel = "W", description = "The workspace's folder.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    Workspace open() {
        return uninterrupted(() -> Workspace.open(folder));
    }

    /// The workspace, made when the folder is empty or not there.
    Workspace openOrCreate() {
        return uninterrupted(() -> Workspace.exists(folder) ? Workspace.open(folder) : Workspace.create(folder));
    }

    /// A database that is interrupted while it opens is damaged: Ctrl-C waits for its turn.
    private static Workspace uninterrupted(Supplier<Workspace> opening) {
        CompletableFuture<Workspace> opened = new CompletableFuture<>();
        Thread.ofPlatform().name("open-workspace").start(() -> {
            try {
                opened.complete(opening.get());
            } catch (RuntimeException | Error e) {
                opened.completeExceptionally(e);
            }
        });
        try {
            return opened.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }
}
