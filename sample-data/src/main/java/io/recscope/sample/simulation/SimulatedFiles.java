package io.recscope.sample.simulation;

import java.nio.file.Path;

/// The files of one simulation.
///
/// @param interactions comma separated values, one line for each item shown
/// @param truth JSON, read back by [Truth#read]
/// @param readme what the files are, for people
/// @param catalogue the items, real ones, as bundled
/// @param rows number of interactions
public record SimulatedFiles(Path interactions, Path truth, Path readme, Path catalogue, long rows) {}
