package io.recscope.engine.experiment;

/// A place where two runs differ.
///
/// @param path where in the run's JSON, names joined by `/`, for example `models/ease/metrics/ndcg@10/value`
/// @param before what the first run has there, `absent` when it has nothing
/// @param after what the second run has there, `absent` when it has nothing
public record Change(String path, String before, String after) {}
