package io.recscope.engine.explain;

import io.recscope.engine.data.UserHistory;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.RecencySum;
import io.recscope.engine.recommend.Summed;
import io.recscope.engine.shapley.Effort;
import io.recscope.engine.shapley.Estimate;
import io.recscope.engine.shapley.Fidelity;
import io.recscope.engine.shapley.Method;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The shares of events where the model's score is a sum that gives them by a formula, so that nothing need be asked.
///
/// @param governed whether a policy changes the scores, which no formula follows
record Formula(Model model, boolean governed) {

    /// Empty where the question is not for the score of such a model, shared among single events or items.
    Optional<Estimate> of(Case asked, Effort effort) {
        Question question = asked.question();
        boolean wanted = effort.method().orElse(Method.CLOSED_FORM) == Method.CLOSED_FORM;
        boolean plain =
                !governed && question.worth() == Worth.SCORE && question.kinds().equals(Set.of(Kind.EVENTS));
        if (!wanted || !plain || !(model instanceof Summed summed)) {
            return Optional.empty();
        }
        UserHistory history = question.request().history();
        RecencySum sum = summed.sum(history, question.item());
        boolean single = asked.evidence().size() == history.size();
        boolean items = question.grouping() == Grouping.ITEM && isWhole(asked);
        if (!Double.isFinite(sum.base()) || !(single || items)) {
            return Optional.empty();
        }
        return Optional.of(estimate(asked, sum, single ? sum.eventShares() : sum.itemShares()));
    }

    /// Whether every piece holds one item alone, and nothing was put together.
    private static boolean isWhole(Case asked) {
        UserHistory history = asked.question().request().history();
        return asked.evidence().size()
                == Arrays.stream(history.items()).distinct().count();
    }

    private static Estimate estimate(Case asked, RecencySum sum, double[] shares) {
        List<Double> values = asked.evidence().stream()
                .map(piece -> ((Evidence.Events) piece)
                        .events().stream().mapToDouble(event -> shares[event]).sum())
                .toList();
        double gained = values.stream().mapToDouble(value -> value).sum();
        Fidelity fidelity = new Fidelity(
                Method.CLOSED_FORM,
                0,
                sum.score() - sum.base() - gained,
                Collections.nCopies(values.size(), 0.0),
                0,
                Fidelity.Ending.COMPLETE,
                "",
                List.of());
        return new Estimate(values, sum.base(), sum.score(), fidelity);
    }
}
