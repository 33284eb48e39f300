package io.recscope.engine.quality;

import io.recscope.engine.work.Work;
import java.util.List;
import java.util.Optional;

/// One question asked of the data. Immutable and thread-safe.
interface Check {

    /// Stable key of the check, for example `duplicates`.
    String id();

    /// Why the question makes no sense for this data; empty when it does.
    default Optional<String> inapplicable(Examination data) {
        return Optional.empty();
    }

    /// What is wrong; empty when nothing is. Asked only when applicable and when there is at least one row.
    List<Finding> findings(Examination data, Work work) throws InterruptedException;
}
