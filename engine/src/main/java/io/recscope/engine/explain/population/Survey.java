package io.recscope.engine.explain.population;

import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Interactions;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.explain.Attribution;
import io.recscope.engine.explain.Evidence;
import io.recscope.engine.explain.Explainer;
import io.recscope.engine.explain.Question;
import io.recscope.engine.linear.Workers;
import io.recscope.engine.recommend.Batched;
import io.recscope.engine.recommend.Candidate;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.Pipeline;
import io.recscope.engine.recommend.Recommender;
import io.recscope.engine.recommend.Request;
import io.recscope.engine.recommend.policy.Facts;
import io.recscope.engine.recommend.policy.Policy;
import io.recscope.engine.recommend.policy.PolicyPooling;
import io.recscope.engine.recommend.policy.PolicyStages;
import io.recscope.engine.recommend.policy.Tier;
import io.recscope.engine.shapley.Effort;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Explains what is recommended to many users, by groups of their events. Thread-safe; of use until the model is
/// closed.
public final class Survey {
    private static final double DAY = 86_400_000;

    private final Facts facts;
    private final Features features;
    private final Recommender recommender;
    private final Explaining explaining;
    private final int threads;

    /// @param facts of the events that the model learned from, whose users are asked
    /// @param recommender makes the lists
    /// @param explaining tells why
    /// @param threads users who are explained at once; it does not change any result
    public Survey(Facts facts, Recommender recommender, Explaining explaining, int threads) {
        this.facts = facts;
        features = Features.of(facts);
        this.recommender = recommender;
        this.explaining = explaining;
        this.threads = threads;
    }

    /// A survey of a model under a policy. A model that scores many histories at once is asked by one thread, any
    /// other by as many as the machine has processors.
    public static Survey of(Model model, Facts facts, Policy policy, Effort effort) {
        return new Survey(
                facts,
                new Pipeline(PolicyPooling.of(model, facts), PolicyStages.of(policy, facts)),
                Explaining.with(new Explainer(model, facts, policy), effort),
                model instanceof Batched ? 1 : Runtime.getRuntime().availableProcessors());
    }

    /// Asks a sample of the users who have a history and an id.
    ///
    /// @return with the users who were explained by then, and labelled so, when `work` was cancelled
    /// @throws InterruptedException when `work` was cancelled before the first user was explained
    public Surveyed of(Sampling sampling, Work work) throws InterruptedException {
        Crowd crowd = Crowd.of(facts.train(), work);
        int[] sample = new Draw(sampling.seed()).first(crowd.users(), sampling.users());
        Answered answered = new Answered(work);
        try (Workers workers = new Workers(threads)) {
            String step = "explaining recommendations to " + sample.length + " users";
            workers.forEach(
                    sample.length, answered, step, () -> i -> ask(sample[i], crowd, sampling.items(), answered));
        } catch (InterruptedException e) {
            if (answered.users().isEmpty()) {
                throw e;
            }
            answered.cancel(); // the thread itself may have been interrupted, of which nobody else has heard
        }
        return answered.surveyed(features.basis(), crowd.users().length, sample.length);
    }

    private void ask(int user, Crowd crowd, int items, Answered answered) {
        UserHistory history = facts.train().history(user);
        Request request = Request.next(history, items);
        List<Candidate> list = recommender.recommend(request).candidates();
        if (list.isEmpty()) {
            answered.addUnanswered();
            return;
        }
        List<ExplainedItem> explained = new ArrayList<>();
        try {
            for (Candidate candidate : list) {
                Question question = Question.of(request, candidate.item())
                        .by(features.basis().grouping());
                Attribution attribution = explaining.explain(question, answered.forOne());
                if (attribution.estimate().fidelity().isPartial()) {
                    answered.addPartial(attribution);
                    return;
                }
                explained.add(explained(attribution));
            }
        } catch (InterruptedException e) {
            answered.cancel();
            return;
        }
        Interactions train = facts.train();
        answered.add(new ExplainedUser(
                user, train.userId(user), crowd.activity(history.size()), outline(history, crowd), explained));
    }

    private Outline outline(UserHistory history, Crowd crowd) {
        long head = IntStream.of(history.items())
                .filter(item -> facts.tier(item) == Tier.HEAD)
                .count();
        long last = history.time(history.size() - 1);
        double recency = facts.train().clock() == Clock.TIME ? (crowd.latest() - last) / DAY : Double.NaN;
        return new Outline(history.size(), recency, (double) head / history.size(), features.shares(history));
    }

    /// Pieces of evidence of one feature are put together; their errors as if they were independent.
    private ExplainedItem explained(Attribution attribution) {
        Map<Integer, ExplainedItem.Part> parts = new TreeMap<>();
        UserHistory history = attribution.question().request().history();
        for (Attribution.Share share : attribution.shares()) {
            feature(share.evidence(), history)
                    .ifPresent(feature -> parts.merge(
                            feature.number(),
                            new ExplainedItem.Part(feature, share.value(), share.error()),
                            (a, b) -> new ExplainedItem.Part(
                                    feature, a.value() + b.value(), Math.hypot(a.error(), b.error()))));
        }
        int item = attribution.question().item();
        return new ExplainedItem(
                item,
                facts.catalog().id(item),
                facts.catalog().label(item),
                facts.tier(item),
                features.of(item),
                List.copyOf(parts.values()));
    }

    /// The feature that all events of a piece share; empty for the oldest events of many features, put together.
    private Optional<Feature> feature(Evidence evidence, UserHistory history) {
        if (!(evidence instanceof Evidence.Events piece)) {
            return Optional.empty();
        }
        List<Feature> all = piece.events().stream()
                .map(event -> features.of(history.item(event)))
                .distinct()
                .toList();
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }
}
