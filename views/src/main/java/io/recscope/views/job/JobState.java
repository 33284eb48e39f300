package io.recscope.views.job;

import java.util.Optional;

/// How far a job has come.
///
/// @param <T> type of the result
public sealed interface JobState<T> {

    /// It waits for its turn, or works.
    ///
    /// @param fraction in `[0, 1]`; NaN when it cannot be known
    /// @param step what is being done, may be empty
    /// @param partial the best result so far
    record Running<T>(double fraction, String step, Optional<T> partial) implements JobState<T> {}

    /// It came to its end.
    record Done<T>(T result) implements JobState<T> {}

    /// The analyst stopped it.
    ///
    /// @param partial the best result before; to be labelled as partial wherever it is shown
    record Cancelled<T>(Optional<T> partial) implements JobState<T> {}

    /// It failed.
    record Failed<T>(Trouble trouble) implements JobState<T> {}

    default boolean isRunning() {
        return this instanceof Running;
    }
}
