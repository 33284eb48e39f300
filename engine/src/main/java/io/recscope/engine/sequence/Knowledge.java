package io.recscope.engine.sequence;

import io.recscope.engine.recommend.TrainingLog;
import java.util.Map;

/// What a network learned, and how.
///
/// @param blueprint of the network
/// @param parameters by name
record Knowledge(Blueprint blueprint, Map<String, float[]> parameters, TrainingLog log) {}
