package io.recscope.engine.ingest;

/// How times and numbers are written in a table.
///
/// @param time format of the time column; without meaning when there is none
/// @param decimalComma whether `1,5` is one and a half, and dots only group digits
public record Notation(TimeFormat time, boolean decimalComma) {
    public static final Notation PLAIN = new Notation(TimeFormat.EPOCH_SECONDS, false);
}
