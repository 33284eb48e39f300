package io.recscope.engine.recommend.policy;

import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.Pooling;

/// Draws candidates for policies: the model's best [Pooling#USUAL] and what [Sources] bring.
public final class PolicyPooling {
    private PolicyPooling() {}

    /// Candidates of a model, so many that any policy finds among them what it may want.
    ///
    /// @param facts of the training part that the model learned from
    public static Pooling of(Model model, Facts facts) {
        return new Pooling(model, Pooling.USUAL, Sources.of(facts));
    }
}
