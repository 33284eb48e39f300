package io.recscope.views.resume;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Writes a state down a moment after it changed, off the window's thread: of many changes in that moment the latest
/// is written. Thread-safe.
///
/// @param <T> type of the state
public final class Scribe<T> {
    private final KeptFile<T> file;
    private final Consumer<Runnable> later;
    private final Runnable failed;
    private final AtomicReference<Optional<T>> due = new AtomicReference<>(Optional.empty());
    private final AtomicBoolean told = new AtomicBoolean();

    /// @param later carries something out a moment later, on another thread
    /// @param failed told once when the file cannot be written, on that thread
    public Scribe(KeptFile<T> file, Consumer<Runnable> later, Runnable failed) {
        this.file = file;
        this.later = later;
        this.failed = failed;
    }

    /// The state is another one now.
    public void write(T now) {
        if (due.getAndSet(Optional.of(now)).isEmpty()) {
            later.accept(this::flush);
        }
    }

    /// Writes what is still to be written, at once.
    public synchronized void flush() {
        due.getAndSet(Optional.empty()).ifPresent(state -> {
            if (!file.write(state) && told.compareAndSet(false, true)) {
                failed.run();
            }
        });
    }
}
