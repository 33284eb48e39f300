package ai.djl.ndarray;

/// Stands for an array in native memory, so that the rule can be seen to fail.
public record StandIn() {}
