package io.recscope.views.study;

import io.recscope.engine.explain.Attribution;
import io.recscope.engine.explain.Explanation;
import java.util.List;
import java.util.Optional;

/// Why one user was recommended what.
///
/// @param user id in the source
/// @param model who recommends
/// @param first of the list, with counterfactuals and faithfulness
/// @param list attributions of the first items of the list, which share their evidence
/// @param words attribution of the first item among the words of its text; empty where it has none
public record ExplainedUser(
        String user, String model, Explanation first, List<Attribution> list, Optional<Attribution> words) {
    public ExplainedUser {
        list = List.copyOf(list);
    }
}
