package io.recscope.engine.explain;

import io.recscope.engine.shapley.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How much each piece of evidence adds to the worth of one item. The shares and the worth without any evidence
/// add up to the worth with all.
///
/// @param question what was asked
/// @param evidence in the order of the question: events by time, then texts, circumstances, sayings, stages
/// @param estimate the shares, in the order of the evidence, and how far they can be trusted
/// @param rank the item's place among itself and its rivals with all evidence, from 1
/// @param rivals how many items it was compared with
/// @param notes what a reader should know, sentences
public record Attribution(
        Question question, List<Evidence> evidence, Estimate estimate, int rank, int rivals, List<String> notes) {
    public Attribution {
        evidence = List.copyOf(evidence);
        notes = List.copyOf(notes);
    }

    /// A piece of evidence with its share.
    ///
    /// @param number its place in [Attribution#evidence()]
    /// @param error standard error of the share, 0 where it is exact, NaN where it is not known
    public record Share(int number, Evidence evidence, double value, double error) {}

    /// All shares, in the order of the evidence.
    public List<Share> shares() {
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < evidence.size(); i++) {
            shares.add(new Share(
                    i,
                    evidence.get(i),
                    estimate.value(i),
                    estimate.fidelity().errors().get(i)));
        }
        return shares;
    }

    /// All shares, the largest magnitude first; of equal ones that of the earlier evidence.
    public List<Share> largest() {
        List<Share> shares = shares();
        shares.sort(Comparator.comparingDouble((Share share) -> -Math.abs(share.value())));
        return shares;
    }
}
