package io.recscope.engine.quality;

/// A repair for a finding and what it would change in the dataset as it was examined.
///
/// @param recommended whether it is right for most datasets; otherwise it is a matter of what the data is for
public record Proposal(Repair repair, Effect effect, boolean recommended) {}
