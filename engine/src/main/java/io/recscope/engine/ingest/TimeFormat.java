package io.recscope.engine.ingest;

/// How times are written. Dates without zone are taken as UTC; the time of day may be missing or end at minutes.
public enum TimeFormat {
    /// Seconds since 1970, decimals allowed.
    EPOCH_SECONDS,
    EPOCH_MILLIS,
    EPOCH_MICROS,
    /// ISO 8601, `2009-12-01 07:45:00`, `2009/12/1`, `2009年12月1日`.
    YEAR_FIRST,
    /// `31/12/2009`, `31.12.2009 07:45`.
    DAY_FIRST,
    /// `12/31/2009`, `12/31/2009 7:45 PM`.
    MONTH_FIRST,
    /// `20091231` or `20091231074500`.
    COMPACT
}
