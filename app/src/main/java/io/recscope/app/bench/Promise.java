package io.recscope.app.bench;

/// What is promised of a figure, and whether it was kept.
///
/// @param under what the figure's median has to stay below, in its unit
/// @param kept whether it did
public record Promise(double under, boolean kept) {}
