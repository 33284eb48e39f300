package io.recscope.views.explain;

import io.recscope.engine.explain.Attribution;
import io.recscope.engine.explain.Explainer;
import io.recscope.engine.explain.Kind;
import io.recscope.engine.explain.Question;
import io.recscope.engine.language.ItemText;
import io.recscope.engine.shapley.Effort;
import io.recscope.views.job.JobWork;

/// How the words of the item's text act.
///
/// @param attribution among the words
/// @param text in which they stand
record Worded(Attribution attribution, String text) {

    /// @throws InterruptedException when `work` was cancelled
    static Worded of(Answer answer, JobWork<Worded> work) throws InterruptedException {
        Explainer explainer = answer.ground().explainer();
        Question question = answer.laid().question().about(Kind.WORDS);
        String text = ItemText.of(answer.ground().catalog(), answer.item()).joined();
        return new Worded(
                explainer.explain(
                        explainer.lay(question), Effort.USUAL, better -> work.partial(new Worded(better, text)), work),
                text);
    }
}
