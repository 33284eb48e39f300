package io.recscope.engine.workspace;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/// Runs a piece of work on a thread that nobody interrupts.
///
/// H2 closes a file for good when its thread is interrupted in the middle of reading or writing; a caller that is
/// cancelled waits the moment it takes to open or make a database.
final class Undisturbed {
    private Undisturbed() {}

    /// The result of `work`; whatever it throws is thrown here. The caller's interrupt stays set.
    static <T> T call(String thread, Supplier<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread.ofPlatform().name(thread).start(() -> {
            try {
                result.complete(work.get());
            } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }
}
