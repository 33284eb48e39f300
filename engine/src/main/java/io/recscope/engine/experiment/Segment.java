package io.recscope.engine.experiment;

/// A group of test users whose lists are judged on their own.
///
/// @param name short name, for example `cold-users`
/// @param description who belongs to it
/// @param users number of test users in it
public record Segment(String name, String description, int users) {}
