package io.recscope.engine.tune;

import io.recscope.engine.metric.Measurement;
import io.recscope.engine.work.Work;
import java.util.Map;

/// What a search asks: how good a setting is. Equal settings give equal values.
@FunctionalInterface
public interface Objective {

    /// Measures a setting.
    ///
    /// @param settings by name; empty for everything as it is without the search
    /// @return metrics by key
    /// @throws io.recscope.engine.fault.BadUsage when the setting contradicts itself; the search goes on without it
    /// @throws InterruptedException when `work` was cancelled
    Map<String, Measurement> measure(Map<String, String> settings, Work work) throws InterruptedException;
}
