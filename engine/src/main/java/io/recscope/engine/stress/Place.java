package io.recscope.engine.stress;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Where data are disturbed.
public enum Place {
    /// What models learn from; the histories that they are asked with stay.
    TRAINING,
    /// The histories that models are asked with; models learn from undisturbed data, and are fitted once.
    HISTORY,
    /// Both, and the same way: what a user did is disturbed once, then learned from and asked with.
    BOTH,
    /// Neither: only how much each test user counts.
    TARGETS;

    /// The name in commands and files, for example `training`.
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
