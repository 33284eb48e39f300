package io.recscope.views.explain;

import io.recscope.engine.explain.Attribution;
import io.recscope.engine.explain.Case;
import io.recscope.engine.explain.Counterfactual;
import io.recscope.engine.explain.Evidence;
import io.recscope.engine.explain.Explanation;
import io.recscope.engine.explain.Faithfulness;
import io.recscope.engine.recommend.Candidate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What is known of a question; more of it as time goes on.
///
/// @param list that is recommended
/// @param laid evidence, item and rivals
/// @param attribution empty until the first shares can be told
/// @param counterfactuals empty until they were looked for
record Answer(
        Ground ground,
        List<Candidate> list,
        Case laid,
        Optional<Attribution> attribution,
        Optional<List<Counterfactual>> counterfactuals) {
    Answer {
        list = List.copyOf(list);
        counterfactuals = counterfactuals.map(List::copyOf);
    }

    Answer with(Attribution better) {
        return new Answer(ground, list, laid, Optional.of(better), counterfactuals);
    }

    Answer with(List<Counterfactual> found) {
        return new Answer(ground, list, laid, attribution, Optional.of(found));
    }

    int item() {
        return laid.question().item();
    }

    /// Whether the item stands in the list.
    boolean isListed() {
        return list.stream().anyMatch(candidate -> candidate.item() == item());
    }

    /// The piece of evidence that an event belongs to, −1 for none.
    int pieceOf(int event) {
        return IntStream.range(0, laid.evidence().size())
                .filter(piece -> laid.evidence().get(piece) instanceof Evidence.Events events
                        && events.events().contains(event))
                .findFirst()
                .orElse(-1);
    }

    /// The explanation as it is kept; empty before there are shares.
    Optional<Explanation> explanation(Optional<Faithfulness> examined) {
        return attribution.map(
                shares -> new Explanation(shares, counterfactuals.orElseGet(List::of), examined, Optional.empty()));
    }
}
