package io.recscope.engine.recommend;

import java.util.Map;
import java.util.TreeMap;

/// Named arrays of numbers: all that a model learned.
///
/// The arrays are not copied; nobody changes them.
///
/// @param floats by name, sorted
/// @param ints by name, sorted
public record Weights(Map<String, float[]> floats, Map<String, int[]> ints) {
    public Weights {
        floats = new TreeMap<>(floats);
        ints = new TreeMap<>(ints);
    }
}
