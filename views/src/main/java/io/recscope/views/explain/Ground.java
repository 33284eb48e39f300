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
import java.util.List;

/// What a question is asked of.
///
/// @param request of the user, at the moment
record Ground(Dataset data, ModelLibrary.Entry entry, Model model, Facts facts, Policy policy, Request request) {

    Catalog catalog() {
        return facts.catalog();
    }

    UserHistory history() {
        return request.history();
    }

    /// The user's id in the source.
    String user() {
        return data.userId(history().user());
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
