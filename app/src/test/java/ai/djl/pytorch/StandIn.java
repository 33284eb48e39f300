package ai.djl.pytorch;

/// Stands for a class of the native engine, so that the rule can be seen to fail.
public record StandIn() {}
