package io.recscope.engine.explain;

import io.recscope.engine.shapley.Interactions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// All that was found out about one question.
///
/// @param counterfactuals what would change the list; empty when nothing was found, or nothing was looked for
/// @param faithfulness empty when it was not examined
/// @param interactions of two pieces each; empty when they were not asked for
public record Explanation(
        Attribution attribution,
        List<Counterfactual> counterfactuals,
        Optional<Faithfulness> faithfulness,
        Optional<Interactions> interactions) {
    public Explanation {
        counterfactuals = List.copyOf(counterfactuals);
    }

    /// The same with what two pieces do together.
    public Explanation with(Interactions found) {
        return new Explanation(attribution, counterfactuals, faithfulness, Optional.of(found));
    }

    /// Two pieces of evidence and what they do together beyond what each does alone: more than zero where they
    /// strengthen each other, less where one can stand for the other.
    ///
    /// @param first number of the earlier piece
    /// @param value the whole interaction, both halves of it
    public record Pair(int first, int second, double value) {}

    /// The pairs with the largest interactions, by magnitude, ties by the earlier pieces; empty without interactions.
    ///
    /// @param most how many
    public List<Pair> pairs(int most) {
        List<Pair> pairs = new ArrayList<>();
        interactions.ifPresent(found -> {
            for (int first = 0; first < found.matrix().size(); first++) {
                for (int second = first + 1; second < found.matrix().size(); second++) {
                    pairs.add(new Pair(first, second, 2 * found.between(first, second)));
                }
            }
        });
        pairs.sort(Comparator.comparingDouble(pair -> -Math.abs(pair.value())));
        return pairs.subList(0, Math.min(most, pairs.size()));
    }
}
