package io.recscope.views.explain;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.explain.Attribution;
import io.recscope.engine.explain.Case;
import io.recscope.engine.explain.Counterfactual;
import io.recscope.engine.explain.Counterfactuals;
import io.recscope.engine.explain.Explainer;
import io.recscope.engine.explain.Kind;
import io.recscope.engine.explain.Question;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.recommend.Candidate;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.Request;
import io.recscope.engine.recommend.Scope;
import io.recscope.engine.recommend.Signals;
import io.recscope.engine.recommend.policy.Facts;
import io.recscope.engine.shapley.Effort;
import io.recscope.engine.work.Work;
import io.recscope.views.focus.Person;
import io.recscope.views.job.JobWork;
import io.recscope.views.session.Arrival;
import io.recscope.views.session.OpenStudy;
import io.recscope.views.session.Usual;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Answers an inquiry.
record Asking(OpenStudy study, Inquiry inquiry) {
    private static final int LENGTH = 10;

    /// The list, then ever better shares, then what would change the list; all but the last as partial results.
    ///
    /// @throws InterruptedException when `work` was cancelled
    Answer answer(JobWork<Answer> work) throws InterruptedException {
        Ground ground = ground(work.part(0, 0.2));
        List<Candidate> list = ground.recommend(ground.request());
        work.checkCancelled();
        Explainer explainer = ground.explainer();
        Case laid = explainer.lay(question(ground, list));
        Answer begun = new Answer(ground, list, laid, Optional.empty(), Optional.empty());
        work.partial(begun);
        Attribution shares =
                explainer.explain(laid, Effort.USUAL, better -> work.partial(begun.with(better)), work.part(0.2, 0.7));
        work.checkCancelled();
        Answer explained = begun.with(shares);
        work.partial(explained);
        return explained.with(changes(explainer, laid, shares, work.part(0.7, 1)));
    }

    private Ground ground(Work work) throws InterruptedException {
        Dataset data = study.data(inquiry.dataset());
        Facts facts = study.facts(data, work);
        Model model = study.model(data, inquiry.model());
        return new Ground(
                data,
                study.laboratory().models().find(data, inquiry.model()),
                model,
                facts,
                inquiry.manner().policy(),
                request(data, facts, work));
    }

    private Request request(Dataset data, Facts facts, Work work) throws InterruptedException {
        if (inquiry.person().isEmpty()) {
            return request(data.history(Usual.user(data)), inquiry.moment());
        }
        return switch (inquiry.person().get()) {
            case Person.Known(String id) -> request(data.history(data.user(id)), inquiry.moment());
            case Person.Newcomer(List<String> wishes) -> new Arrival(data, facts).request(wishes, LENGTH, work);
        };
    }

    /// For the next choice after the events that are known.
    static Request request(UserHistory history, OptionalInt known) {
        if (known.isEmpty() || known.getAsInt() >= history.size()) {
            return Request.next(history, LENGTH);
        }
        int first = Math.max(0, known.getAsInt());
        return new Request(history.first(first), new Scope.Unseen(), LENGTH, history.time(first), Signals.NONE);
    }

    private Question question(Ground ground, List<Candidate> list) {
        Manner manner = inquiry.manner();
        return new Question(
                ground.request(),
                item(ground, list),
                manner.worth(),
                kinds(ground.request(), manner),
                manner.grouping(),
                Question.MOST);
    }

    /// Of somebody without events only what he said is evidence, so that it is looked at whether or not it was
    /// chosen.
    private static Set<Kind> kinds(Request request, Manner manner) {
        boolean onlySaid =
                request.history().isEmpty() && !request.signals().wishes().isEmpty();
        return onlySaid ? manner.with(Kind.SAID, true).kinds() : manner.kinds();
    }

    private int item(Ground ground, List<Candidate> list) {
        if (inquiry.item().isPresent()) {
            return ground.catalog().index(inquiry.item().get());
        }
        if (list.isEmpty()) {
            throw new BadUsage(
                    "Nothing is recommended to this user, so there is no place to explain",
                    ground.user(),
                    "Choose an item, another user or another model.");
        }
        return list.getFirst().item();
    }

    private static List<Counterfactual> changes(Explainer explainer, Case laid, Attribution shares, Work work)
            throws InterruptedException {
        Counterfactuals search = new Counterfactuals(laid, shares);
        List<Counterfactual> found = new ArrayList<>();
        search.removal(work.part(0, 0.6)).ifPresent(found::add);
        search.addition(explainer.neighbours(laid.question()), work.part(0.6, 1))
                .ifPresent(found::add);
        return found;
    }
}
