package io.recscope.engine.explain;

import io.recscope.engine.data.Catalog;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.fault.NotFound;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.Pool;
import io.recscope.engine.recommend.Ranking;
import io.recscope.engine.recommend.Request;
import io.recscope.engine.recommend.Signals;
import io.recscope.engine.recommend.Stage;
import io.recscope.engine.recommend.policy.Facts;
import io.recscope.engine.recommend.policy.Policy;
import io.recscope.engine.recommend.policy.PolicyPooling;
import io.recscope.engine.recommend.policy.PolicyStages;
import io.recscope.engine.sequence.InterestModel;
import io.recscope.engine.shapley.Effort;
import io.recscope.engine.shapley.Estimate;
import io.recscope.engine.shapley.Method;
import io.recscope.engine.shapley.Shapley;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Says what puts an item where it stands in the lists of a model and a policy: each piece of evidence gets its
/// Shapley value (Lundberg and Lee, NeurIPS 2017) in a game in which evidence that is absent never happened.
/// Thread-safe; of use until the model is closed.
public final class Explainer {
    private static final int NEIGHBOURS = 200;

    private final Model model;
    private final Facts facts;
    private final Policy policy;

    /// @param facts of the events that the model learned from
    public Explainer(Model model, Facts facts, Policy policy) {
        this.model = model;
        this.facts = facts;
        this.policy = policy;
    }

    /// Lays out a question: evidence, and rivals, which are the request's candidates with all evidence.
    ///
    /// @throws NotFound when the item is not in the catalogue
    /// @throws BadUsage when the model can say nothing of the item
    public Case lay(Question question) throws InterruptedException {
        Catalog catalog = facts.catalog();
        if (question.item() < 0 || question.item() >= catalog.size()) {
            throw new NotFound(
                    String.format(
                            Locale.ROOT, "There is no item %,d in a catalogue of %,d", question.item(), catalog.size()),
                    "item",
                    "Choose one of the catalogue.");
        }
        List<String> notes = new ArrayList<>();
        List<Stage> stages = PolicyStages.of(policy, facts);
        Optional<Reading> reading = reads(question)
                ? Optional.of(Reading.of(question, model, catalog, facts.language()))
                : Optional.empty();
        List<Evidence> evidence = evidence(question, stages, reading, notes);
        Pool pool = PolicyPooling.of(model, facts).pool(question.request());
        Answers answers = new Answers(
                question.request(), model, stages, isGoverned(question.request()), items(question, pool), reading);
        return new Case(question, evidence, notes, answers, model instanceof InterestModel);
    }

    private static boolean reads(Question question) {
        return question.kinds().contains(Kind.WORDS) || question.kinds().contains(Kind.FIELDS);
    }

    private boolean isGoverned(Request request) {
        Signals said = request.signals();
        return policy.acts() || !said.marks().isEmpty() || !said.wishes().isEmpty();
    }

    private static int[] items(Question question, Pool pool) {
        if (pool.size() == 0 || (pool.size() == 1 && pool.item(0) == question.item())) {
            throw new BadUsage(
                    "There is nothing else that could be recommended, so the item has no rivals",
                    "item",
                    "Ask for a list that may hold more items, such as those the user had before.");
        }
        IntStream rivals = IntStream.range(0, pool.size()).map(pool::item).filter(item -> item != question.item());
        return IntStream.concat(IntStream.of(question.item()), rivals).toArray();
    }

    private List<Evidence> evidence(
            Question question, List<Stage> stages, Optional<Reading> reading, List<String> notes) {
        Request request = question.request();
        Set<Kind> kinds = question.kinds();
        List<Evidence> evidence = new ArrayList<>();
        if (kinds.contains(Kind.EVENTS)) {
            evidence.addAll(events(question, notes));
        }
        reading.ifPresent(texts -> evidence.addAll(texts.evidence(notes)));
        if (kinds.contains(Kind.CONTEXT)) {
            request.signals().context().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(entry -> evidence.add(new Evidence.Circumstance(entry.getKey(), entry.getValue())));
        }
        if (kinds.contains(Kind.SAID)) {
            request.signals()
                    .marks()
                    .forEach(mark ->
                            evidence.add(new Evidence.Judged(facts.catalog().label(mark.item()), mark)));
            request.signals().wishes().forEach(wish -> evidence.add(new Evidence.Wished(wish)));
        }
        if (kinds.contains(Kind.STAGES)) {
            stages.stream()
                    .map(Stage::name)
                    .filter(name -> isAtWork(name, request.signals()))
                    .forEach(name -> evidence.add(new Evidence.Governing(name)));
        }
        if (evidence.isEmpty()) {
            notes.add(
                    "There is no evidence of the chosen kinds, so there is nothing among which the worth could be shared.");
        }
        return evidence;
    }

    /// Whether a stage of the policy can change anything. The first puts the model's places on a scale and is
    /// no choice of the analyst's.
    private static boolean isAtWork(String stage, Signals said) {
        return switch (stage) {
            case "relevance" -> false;
            case "feedback" -> !said.marks().isEmpty();
            case "steering" -> !said.wishes().isEmpty();
            default -> true;
        };
    }

    private List<Evidence.Events> events(Question question, List<String> notes) {
        UserHistory history = question.request().history();
        Lineup lineup = new Lineup(facts.catalog(), facts.train().clock(), facts.aspects());
        List<Evidence.Events> pieces = lineup.of(history, question.grouping(), question.most());
        if (history.isEmpty()) {
            notes.add("Nothing is known of what the user did.");
        }
        long together =
                pieces.stream().filter(piece -> piece.events().size() > 1).count();
        if (together > 0 && question.grouping() == Grouping.EVENT) {
            notes.add(String.format(
                    Locale.ROOT,
                    "The history has %,d events: the latest %,d stand for themselves, the older ones are put together in %,d"
                            + " blocks.",
                    history.size(),
                    pieces.size() - together,
                    together));
        }
        return pieces;
    }

    /// The shares of all evidence, exactly or as well as the effort allows.
    ///
    /// @param better told of each better attribution as sampling goes on; called by the thread that calls
    /// @return partial and labelled so when `work` was cancelled, or the model failed, after the first shares
    ///     could be told
    /// @throws InterruptedException when `work` was cancelled before
    public Attribution explain(Case asked, Effort effort, Consumer<Attribution> better, Work work)
            throws InterruptedException {
        Optional<Estimate> formula =
                new Formula(model, isGoverned(asked.question().request())).of(asked, effort);
        if (formula.isPresent()) {
            return attribution(asked, formula.get());
        }
        if (effort.method().equals(Optional.of(Method.CLOSED_FORM))) {
            throw new BadUsage(
                    "No formula gives these shares",
                    "method closed-form",
                    "It is there for scores of sums over the history (EASE, neighbours), shared among events or items,"
                            + " without a policy; else take another method.");
        }
        Consumer<Estimate> told = first -> better.accept(attribution(asked, first));
        return attribution(
                asked,
                effort.method().equals(Optional.of(Method.OWEN))
                        ? Shapley.values(asked.game(), groups(asked), effort, told, work)
                        : Shapley.values(asked.game(), effort, told, work));
    }

    /// What belongs together, for Owen values: events by the first aspect of their latest item, all other evidence by
    /// its kind.
    private List<List<Integer>> groups(Case asked) {
        UserHistory history = asked.question().request().history();
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        for (int number = 0; number < asked.evidence().size(); number++) {
            Evidence piece = asked.evidence().get(number);
            String group = piece.kind().name();
            if (piece instanceof Evidence.Events events) {
                int[] own = facts.aspects().of(history.item(events.events().getLast()));
                group += own.length == 0 ? "" : " " + own[0];
            }
            groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(number);
        }
        return List.copyOf(groups.values());
    }

    private static Attribution attribution(Case asked, Estimate estimate) {
        return new Attribution(
                asked.question(), asked.evidence(), estimate, asked.rank(), asked.rivals(), asked.notes());
    }

    /// All that can be found out about one question: shares, what would change the list, and how faithful the shares
    /// are.
    ///
    /// @param examination empty where faithfulness is not wanted
    /// @throws InterruptedException when `work` was cancelled before the shares could be told, or behind them
    public Explanation inquire(Case asked, Effort effort, Optional<Examination> examination, Work work)
            throws InterruptedException {
        Attribution attribution = explain(asked, effort, _ -> {}, work.part(0, 0.4));
        Counterfactuals search = new Counterfactuals(asked, attribution);
        List<Counterfactual> counterfactuals = new ArrayList<>();
        search.removal(work.part(0.4, 0.6)).ifPresent(counterfactuals::add);
        search.addition(neighbours(asked.question()), work.part(0.6, 0.7)).ifPresent(counterfactuals::add);
        Optional<Faithfulness> faithfulness = examination.isPresent()
                ? Optional.of(examination.get().of(asked, attribution, work.part(0.7, 1)))
                : Optional.empty();
        return new Explanation(attribution, counterfactuals, faithfulness, Optional.empty());
    }

    /// Items that are worth trying as one more event when a question is how the item could come into the list:
    /// those that the model itself puts next to it, as it ranks them for a history of the item alone; ties by
    /// the lower item index.
    public List<Integer> neighbours(Question question) {
        float[] scores = new float[model.items()];
        model.score(UserHistory.ofItems(question.item()), scores);
        Ranking nearest = Ranking.best(scores, model.items());
        return IntStream.range(0, nearest.size())
                .map(nearest::item)
                .filter(item -> item != question.item() && scores[item] > Float.NEGATIVE_INFINITY)
                .limit(NEIGHBOURS)
                .boxed()
                .toList();
    }
}
