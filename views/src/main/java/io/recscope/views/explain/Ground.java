package io.recscope.views.explain;

import io.recscope.engine.data.Catalog;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.explain.Explainer;
import io.recscope.engine.recommend.Candidate;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.Pipeline;
import io.recscope.engine.recommend.Request;
import io.recscope.engine.recommend.policy.Facts;
import io.recscope.engine.recommend.policy.Policy;
import io.recscope.engine.recommend.policy.PolicyPooling;
import io.recscope.engine.recommend.policy.PolicyStages;
import io.recscope.engine.study.ModelLibrary;
import io.recscope.views.focus.Person;
import java.util.List;

/// What a question is asked of.
///
/// @param request of the user, at the moment
record Ground(Dataset data, ModelLibrary.Entry entry, Model model, Facts facts, Policy policy, Request request) {
    /// How somebody new is written where an id is expected, as on the command line.
    static final String NEW = "(new)";

    Catalog catalog() {
        return facts.catalog();
    }

    UserHistory history() {
        return request.history();
    }

    /// Whose list it is.
    Person person() {
        return history().user() < 0
                ? new Person.Newcomer(request.signals().wishes().stream()
                        .map(wish -> (wish.weight() < 0 ? "-" : "") + wish.text())
                        .toList())
                : new Person.Known(data.userId(history().user()));
    }

    /// The user's id in the source; [#NEW] for somebody new.
    String user() {
        return history().user() < 0 ? NEW : data.userId(history().user());
    }

    Explainer explainer() {
        return new Explainer(model, facts, policy);
    }

    /// The list that is recommended.
    List<Candidate> recommend(Request to) {
        return new Pipeline(PolicyPooling.of(model, facts), PolicyStages.of(policy, facts))
                .recommend(to)
                .candidates();
    }
}
