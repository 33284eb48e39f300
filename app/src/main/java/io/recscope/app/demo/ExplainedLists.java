package io.recscope.app.demo;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.experiment.Fold;
import io.recscope.engine.explain.Attribution;
import io.recscope.engine.explain.Case;
import io.recscope.engine.explain.Examination;
import io.recscope.engine.explain.Explainer;
import io.recscope.engine.explain.Explanation;
import io.recscope.engine.explain.Kind;
import io.recscope.engine.explain.Question;
import io.recscope.engine.explain.population.Findings;
import io.recscope.engine.explain.population.Sampling;
import io.recscope.engine.explain.population.Survey;
import io.recscope.engine.explain.population.Surveyed;
import io.recscope.engine.explain.population.Thresholds;
import io.recscope.engine.recommend.Candidate;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.Pipeline;
import io.recscope.engine.recommend.Request;
import io.recscope.engine.recommend.Textual;
import io.recscope.engine.recommend.policy.Facts;
import io.recscope.engine.recommend.policy.Policy;
import io.recscope.engine.shapley.Effort;
import io.recscope.engine.study.ExplanationLibrary;
import io.recscope.engine.work.Work;
import io.recscope.views.study.Explained;
import io.recscope.views.study.ExplainedUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Why the lists of the [ThreeUsers] are as they are, and what explanations of many users say together.
///
/// @param facts of the training part of the fold
/// @param library keeps the explanations
/// @param made when, ISO 8601
/// @param program version of the program, for provenance
record ExplainedLists(Dataset data, Facts facts, ExplanationLibrary library, String made, String program) {
    private static final int ITEMS = 5;
    private static final Effort QUICK = Effort.USUAL.of(512);
    private static final Sampling MANY = new Sampling(150, 1, 42);
    private static final Effort EACH = Effort.USUAL.of(128);

    /// @param model fitted on the training part of the fold
    /// @param surveyed asked for many users; as the other one, but quick
    Explained explained(Model model, Model surveyed, Work work) throws InterruptedException {
        Fold fold = new ThreeUsers(data).fold();
        List<Integer> chosen = ThreeUsers.chosen(fold);
        List<ExplainedUser> users = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            double share = 0.6 / chosen.size();
            work.report(i * share, "explaining the list of user " + (i + 1) + " of " + chosen.size());
            users.add(user(model, fold, chosen.get(i), work.part(i * share, (i + 1) * share)));
        }
        Surveyed many = Survey.of(surveyed, facts, Policy.OFF, EACH).of(MANY, work.part(0.6, 0.95));
        return new Explained(users, Optional.of(Findings.of(many, Thresholds.USUAL, work.part(0.95, 1))));
    }

    private ExplainedUser user(Model model, Fold fold, int chosen, Work work) throws InterruptedException {
        Request request = ThreeUsers.request(fold, chosen);
        List<Candidate> list = new Pipeline(model, List.of()).recommend(request).candidates();
        Explainer explainer = new Explainer(model, facts, Policy.OFF);
        List<Attribution> attributions = new ArrayList<>();
        for (Candidate candidate : list.subList(0, Math.min(ITEMS, list.size()))) {
            Case laid = explainer.lay(Question.of(request, candidate.item()));
            attributions.add(explainer.explain(laid, QUICK, _ -> {}, work.part(0, 0.4)));
        }
        int item = list.getFirst().item();
        Explanation first = explainer.inquire(
                explainer.lay(Question.of(request, item)),
                Effort.USUAL,
                Optional.of(new Examination(QUICK)),
                work.part(0.4, 0.9));
        String user = data.userId(fold.user(chosen));
        library.save(
                new ExplanationLibrary.Subject(
                        data.digest(), model.spec().kind(), Policy.OFF.name(), user, made, program),
                first,
                facts.catalog());
        return new ExplainedUser(
                user,
                model.spec().label(),
                first,
                attributions,
                words(model, explainer, Question.of(request, item), work.part(0.9, 1)));
    }

    private static Optional<Attribution> words(Model model, Explainer explainer, Question question, Work work)
            throws InterruptedException {
        if (!(model instanceof Textual)) {
            return Optional.empty();
        }
        Case laid = explainer.lay(question.about(Kind.WORDS));
        return Optional.of(explainer.explain(laid, QUICK, _ -> {}, work));
    }
}
