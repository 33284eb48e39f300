package io.recscope.views.study;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.explain.Attribution;
import io.recscope.engine.explain.Examination;
import io.recscope.engine.explain.Explainer;
import io.recscope.engine.explain.Explanation;
import io.recscope.engine.explain.Kind;
import io.recscope.engine.explain.Question;
import io.recscope.engine.explain.population.Findings;
import io.recscope.engine.explain.population.Sampling;
import io.recscope.engine.explain.population.Survey;
import io.recscope.engine.explain.population.Thresholds;
import io.recscope.engine.language.Language;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.Pipeline;
import io.recscope.engine.recommend.Request;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.recommend.baseline.ContentNeighbours;
import io.recscope.engine.recommend.policy.Facts;
import io.recscope.engine.recommend.policy.Policy;
import io.recscope.engine.shapley.Effort;
import io.recscope.engine.torch.Torch;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Explanations of a made-up shop.
final class SampleExplained {
    private SampleExplained() {}

    private static final class Words implements Workshop {
        private final Language language = Language.ofWords();

        @Override
        public Language language() {
            return language;
        }

        @Override
        public Torch torch() {
            throw new IllegalStateException("this workshop has no PyTorch");
        }
    }

    static Explained of(Dataset data) throws InterruptedException {
        Workshop workshop = new Words();
        Model model = ContentNeighbours.usual().fit(data, workshop, Work.SILENT);
        Facts facts = Facts.of(data, workshop.language(), Work.SILENT);
        Explainer explainer = new Explainer(model, facts, Policy.OFF);
        Request request = Request.next(data.history(2), 5);
        List<Integer> items = new Pipeline(model, List.of())
                .recommend(request).candidates().stream().map(one -> one.item()).toList();
        List<Attribution> list = new ArrayList<>();
        for (int item : items) {
            list.add(explainer.explain(explainer.lay(Question.of(request, item)), Effort.USUAL, _ -> {}, Work.SILENT));
        }
        Question first = Question.of(request, items.getFirst());
        Explanation explanation = explainer.inquire(
                explainer.lay(first), Effort.USUAL, Optional.of(new Examination(Effort.USUAL)), Work.SILENT);
        Attribution words =
                explainer.explain(explainer.lay(first.about(Kind.WORDS)), Effort.USUAL, _ -> {}, Work.SILENT);
        Findings findings = Findings.of(
                Survey.of(model, facts, Policy.OFF, Effort.USUAL.of(64)).of(new Sampling(20, 1, 1), Work.SILENT),
                Thresholds.USUAL,
                Work.SILENT);
        return new Explained(
                List.of(new ExplainedUser("u2", model.spec().label(), explanation, list, Optional.of(words))),
                Optional.of(findings));
    }
}
