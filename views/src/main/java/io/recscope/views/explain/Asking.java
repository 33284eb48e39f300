package io.recscope.views.explain;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.explain.Attribution;
import io.recscope.engine.explain.Case;
import io.recscope.engine.explain.Counterfactual;
import io.recscope.engine.explain.Counterfactuals;
import io.recscope.engine.explain.Explainer;
import io.recscope.engine.explain.Question;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.recommend.Candidate;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.Request;
import io.recscope.engine.recommend.Scope;
import io.recscope.engine.recommend.Signals;
import io.recscope.engine.recommend.policy.Facts;
import io.recscope.engine.recommend.policy.Presets;
import io.recscope.engine.shapley.Effort;
import io.recscope.engine.work.Work;
import io.recscope.views.job.JobWork;
import io.recscope.views.session.OpenStudy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Answers an inquiry.
record Asking(OpenStudy study, Inquiry inquiry) {
    private static final int LENGTH = 10;
    private static final int SHORT = 15;
    private static final int LONG = 60;
    private static final int LOOKED_AT = 2_000;

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
        int user = inquiry.user().isPresent() ? data.user(inquiry.user().get()) : usual(data);
        Facts facts = study.facts(data, work);
        Model model = study.model(data, inquiry.model());
        return new Ground(
                data,
                study.laboratory().models().find(data, inquiry.model()),
                model,
                facts,
                Presets.named(inquiry.manner().policy()),
                request(data.history(user), inquiry.moment()));
    }

    /// The first user with a history that is neither short nor long, else the first.
    private static int usual(Dataset data) {
        if (data.users() == 0) {
            throw new BadUsage("The dataset has no users", "", "Import events on the screen Data.");
        }
        for (int user = 0; user < Math.min(LOOKED_AT, data.users()); user++) {
            int events = data.history(user).size();
            if (user != data.anonymousUser() && events >= SHORT && events <= LONG) {
                return user;
            }
        }
        return 0;
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
                ground.request(), item(ground, list), manner.worth(), manner.kinds(), manner.grouping(), Question.MOST);
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
