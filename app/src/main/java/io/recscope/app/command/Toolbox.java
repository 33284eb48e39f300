package io.recscope.app.command;

/// What the commands work with; made by the composition root.
///
/// @param version the program's version
public record Toolbox(String version) {}
