package io.recscope.engine.offpolicy;

import java.util.List;

/// What a target policy would have earned per item shown.
///
/// @param policy the target's name
/// @param propensities where they come from
/// @param logged mean reward of the log itself
/// @param ips inverse propensity score (Horvitz and Thompson 1952)
/// @param snips self-normalised, the rewards' weighted mean (Swaminathan and Joachims 2015)
/// @param doublyRobust a reward model's forecast, corrected by the weighted errors (Dudík, Langford and Li 2011)
/// @param gain the doubly robust estimate less the log's own mean, the interval that of the difference
/// @param interval how intervals were made, a sentence
/// @param notes what the reader must know of these figures, sentences; empty when nothing is wrong
public record OffPolicyResult(
        String policy,
        PropensitySource propensities,
        Extent extent,
        Estimate logged,
        Estimate ips,
        Estimate snips,
        Estimate doublyRobust,
        Estimate gain,
        WeightDiagnostics weights,
        String interval,
        List<String> notes) {
    public OffPolicyResult {
        notes = List.copyOf(notes);
    }

    /// How much was looked at.
    ///
    /// @param slates number of lists
    public record Extent(int users, int slates, long impressions) {}
}
