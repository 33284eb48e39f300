package io.recscope.engine.work;

/// The way a long operation speaks to whoever waits for it: it reports progress and asks whether it was cancelled.
///
/// Implementations are thread-safe. An operation calls [#report] as often as it likes; the receiver coalesces.
public interface Work {

    /// A receiver that nobody listens to and nobody cancels but by [Thread#interrupt()].
    Work SILENT = (fraction, step) -> {};

    /// Says how far the operation has come.
    ///
    /// @param fraction in `[0, 1]`, never decreasing within one operation; NaN when it cannot be known
    /// @param step what is being done now, a short clause
    void report(double fraction, String step);

    /// Stops an operation that nobody waits for any more; to be called at least every 100 ms of work.
    ///
    /// @throws InterruptedException when the operation was cancelled or its thread interrupted; the interrupted
    ///     state is cleared, as by [Thread#sleep]
    default void checkCancelled() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("cancelled");
        }
    }

    /// A part of this work: its `[0, 1]` is this work's `[from, to]`.
    default Work part(double from, double to) {
        Work whole = this;
        return new Work() {
            @Override
            public void report(double fraction, String step) {
                whole.report(from + (to - from) * fraction, step);
            }

            @Override
            public void checkCancelled() throws InterruptedException {
                whole.checkCancelled();
            }
        };
    }
}
