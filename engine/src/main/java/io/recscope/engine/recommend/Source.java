package io.recscope.engine.recommend;

/// Brings items into a [Pool] that the model alone would not have ranked high enough. Thread-safe.
@FunctionalInterface
public interface Source {

    /// Dense ids of items to consider; those out of scope and those already there are left out.
    int[] items(Request request);
}
