package io.recscope.views.job;

import io.recscope.engine.work.Work;

/// What a task speaks to: progress, cancellation, and results that are good already while better ones are computed.
///
/// @param <T> type of the result
public interface JobWork<T> extends Work {

    /// Shows a result that is not final; the last one is kept, labelled partial, when the job is cancelled.
    void partial(T result);
}
