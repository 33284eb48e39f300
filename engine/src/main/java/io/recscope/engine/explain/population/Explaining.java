package io.recscope.engine.explain.population;

import io.recscope.engine.explain.Attribution;
import io.recscope.engine.explain.Explainer;
import io.recscope.engine.explain.Question;
import io.recscope.engine.shapley.Effort;
import io.recscope.engine.work.Work;

/// Answers one question of a survey. Thread-safe.
@FunctionalInterface
public interface Explaining {

    /// The shares of all evidence.
    ///
    /// @return partial and labelled so when `work` was cancelled, or the model failed, on the way
    /// @throws InterruptedException when `work` was cancelled before anything could be told
    Attribution explain(Question question, Work work) throws InterruptedException;

    /// Asks an explainer, with the same effort for every question.
    static Explaining with(Explainer explainer, Effort effort) {
        return (question, work) -> explainer.explain(explainer.lay(question), effort, _ -> {}, work);
    }
}
