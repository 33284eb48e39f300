package io.recscope.engine.explain;

import java.util.OptionalDouble;

/// Whether the shares say what the model does: measured, not promised.
///
/// @param deletion worth while pieces are taken away; a good explanation's falls faster than random ones, so its area
///     is smaller
/// @param insertion worth while pieces come back to an empty request; a good explanation's rises faster
/// @param dummy magnitude of the share of a piece that was added and does nothing, in the worth's unit; 0 is right
/// @param twins difference of the shares of a piece and of another that was added and does the same, in the worth's
///     unit; 0 is right
/// @param scrambled Spearman's correlation with the shares under a model that takes every item for another one: near 0
///     when the shares come from what the model learned (Adebayo et al., Sanity checks for saliency maps, NeurIPS
///     2018); empty with less than three pieces, or where all shares are alike
/// @param stability lowest Spearman's correlation with the shares of other seeds; 1 where the shares are exact; empty
///     as before
/// @param seeds how many other seeds were tried
public record Faithfulness(
        Curve deletion,
        Curve insertion,
        double dummy,
        double twins,
        OptionalDouble scrambled,
        OptionalDouble stability,
        int seeds) {}
