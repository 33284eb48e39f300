package io.recscope.engine.tune;

import io.recscope.engine.metric.Measurement;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A setting that a search tried, and what came of it.
///
/// @param number in the order of trial, from 1; 0 for everything as it is without the search
/// @param settings by name, as they would be typed
/// @param metrics by key; empty when the setting was refused
/// @param refusal why the setting makes no sense, else empty
/// @param seconds wall time
public record Trial(
        int number, Map<String, String> settings, Map<String, Measurement> metrics, String refusal, double seconds) {
    public Trial {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
    }

    /// The settings in one line, as `--knobs` takes them.
    public String line() {
        StringBuilder line = new StringBuilder();
        settings.forEach((name, value) ->
                line.append(line.isEmpty() ? "" : ",").append(name).append("=").append(value));
        return line.toString();
    }

    /// The same but for the time that it took, which is another one each time.
    public boolean sameAs(Trial other) {
        return number == other.number
                && settings.equals(other.settings)
                && metrics.equals(other.metrics)
                && refusal.equals(other.refusal);
    }
}
