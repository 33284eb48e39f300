package io.recscope.views.welcome;

import io.recscope.engine.work.Work;
import java.nio.file.Path;

/// The workspace to look around in, with data, models and runs.
public interface SampleStudy {

    /// Whether it was made already.
    boolean isReady();

    /// Whether the program carries it, so that making it takes seconds.
    boolean isCarried();

    /// Its workspace, which exists when it is ready.
    Path workspace();

    /// Makes it; takes minutes where the program does not carry it.
    ///
    /// @throws InterruptedException when `work` was cancelled; what was half made is removed by the next call
    void make(Work work) throws InterruptedException;
}
