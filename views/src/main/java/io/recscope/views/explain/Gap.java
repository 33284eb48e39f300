package io.recscope.views.explain;

/// What is missing before anything can be explained.
enum Gap {
    NOTHING,
    WORKSPACE,
    DATASET,
    MODEL
}
