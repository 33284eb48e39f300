package io.recscope.engine.explain;

import java.util.List;
import java.util.Optional;

/// All that was found out about one question.
///
/// @param counterfactuals what would change the list; empty when nothing was found, or nothing was looked for
/// @param faithfulness empty when it was not examined
public record Explanation(
        Attribution attribution, List<Counterfactual> counterfactuals, Optional<Faithfulness> faithfulness) {
    public Explanation {
        counterfactuals = List.copyOf(counterfactuals);
    }
}
