package io.recscope.engine.replay;

/// How interest shares out over the aspects of the catalogue ([io.recscope.engine.recommend.policy.Aspects]), for a
/// picture of its flow. Each adds up to 1, or is all zeros when nothing is known.
///
/// @param wanted of the candidates, each counting one divided by the place the model gave it, shared equally by its
///     aspects: what is taken next is found about half as often at twice the place
/// @param taken of the choices so far, all alike
@SuppressWarnings("ArrayRecordComponent") // handed over, not compared
public record Shares(double[] wanted, double[] taken) {}
