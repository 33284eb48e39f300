package io.recscope.views.explain;

import io.recscope.engine.explain.Attribution;
import io.recscope.engine.explain.Explainer;
import io.recscope.engine.explain.Kind;
import io.recscope.engine.explain.Question;
import io.recscope.engine.recommend.Candidate;
import io.recscope.engine.shapley.Effort;
import io.recscope.views.job.JobWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The items of a list, each explained by the same evidence.
///
/// @param attributions in the order of the list
/// @param length of the whole list
record Listed(List<Attribution> attributions, int length) {
    /// For each item: fewer than for one alone.
    static final Effort EFFORT = Effort.USUAL.of(512);

    Listed {
        attributions = List.copyOf(attributions);
    }

    /// Item by item. Words and fields, which are another text for each item, are left out.
    ///
    /// @throws InterruptedException when `work` was cancelled
    static Listed of(Answer answer, JobWork<Listed> work) throws InterruptedException {
        Explainer explainer = answer.ground().explainer();
        List<Candidate> list = answer.list();
        List<Attribution> done = new ArrayList<>();
        for (Candidate candidate : list) {
            work.report(
                    (double) done.size() / list.size(),
                    answer.ground().catalog().label(candidate.item()));
            Question question = shared(answer.laid().question()).of(candidate.item());
            done.add(explainer.explain(
                    explainer.lay(question),
                    EFFORT,
                    better -> {},
                    work.part((double) done.size() / list.size(), (done.size() + 1.0) / list.size())));
            work.checkCancelled();
            work.partial(new Listed(done, list.size()));
        }
        return new Listed(done, list.size());
    }

    private static Question shared(Question question) {
        Set<Kind> kinds = question.kinds().stream()
                .filter(kind -> kind != Kind.WORDS && kind != Kind.FIELDS)
                .collect(Collectors.toSet());
        return question.about(kinds.isEmpty() ? new Kind[] {Kind.EVENTS} : kinds.toArray(Kind[]::new));
    }
}
