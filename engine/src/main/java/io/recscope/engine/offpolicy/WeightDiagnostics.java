package io.recscope.engine.offpolicy;

/// How far the target policy is from the logging policy, as the importance weights tell it.
///
/// @param mean of the weights before clipping; must be about 1, else propensities are wrong or the target shows
///     items that the log never does
/// @param most the largest weight before clipping
/// @param effective number of impressions that as many equally weighted ones would be worth, $(\sum w)^2 / \sum
///     w^2$ (Kish 1965)
/// @param zero share of impressions that the target would never have shown
/// @param clipped share of impressions whose weight was cut
public record WeightDiagnostics(Estimate mean, double most, double effective, double zero, double clipped) {}
