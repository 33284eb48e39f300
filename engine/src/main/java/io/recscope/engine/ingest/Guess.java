package io.recscope.engine.ingest;

/// A value that was guessed, how sure that is, and why.
///
/// @param confidence in `[0, 1]`
/// @param reason a clause
record Guess<T>(T value, double confidence, String reason) {}
