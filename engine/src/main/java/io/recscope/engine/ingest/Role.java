package io.recscope.engine.ingest;

import java.util.Locale;

/// What a column says about an interaction or an item.
public enum Role {
    USER,
    ITEM,
    /// When it happened.
    TIME,
    /// Only what came after what; instead of a time.
    ORDER,
    ACTION,
    WEIGHT,
    SESSION,
    TITLE,
    TEXT,
    CATEGORY,
    CONTEXT,
    IGNORE;

    /// Whether several columns may have the role.
    public boolean repeats() {
        return this == TEXT || this == CATEGORY || this == CONTEXT || this == IGNORE;
    }

    /// The name in commands and files, for example `user`.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
