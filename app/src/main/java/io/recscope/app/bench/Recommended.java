package io.recscope.app.bench;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.explain.Attribution;
import io.recscope.engine.explain.Case;
import io.recscope.engine.explain.Explainer;
import io.recscope.engine.explain.Question;
import io.recscope.engine.explain.Worth;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.Pipeline;
import io.recscope.engine.recommend.Request;
import io.recscope.engine.recommend.policy.Facts;
import io.recscope.engine.recommend.policy.Policy;
import io.recscope.engine.shapley.Coalition;
import io.recscope.engine.shapley.Effort;
import io.recscope.engine.work.Work;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/// Explains recommendations: how long that takes, and whether the events that it names are those that count.
///
/// @param data the users' events
/// @param facts of the same
record Recommended(Dataset data, Facts facts) {
    private static final int LENGTH = 10;
    private static final int EVENTS = 50;
    private static final int USERS = 200;
    private static final int SHORTEST = 10;
    private static final int NAMED = 3;
    private static final int RANDOM = 20;
    private static final Effort QUICK = Effort.USUAL.of(512);

    /// Time for the first of the list of a user with fifty events.
    List<Figure> times(Model model, int runs) throws IOException, InterruptedException {
        UserHistory history = latest(EVENTS);
        Timed timed = new Timed(model);
        Explainer explainer = new Explainer(timed, facts, Policy.OFF);
        Case asked = explainer.lay(question(model, history));
        List<Double> whole = new ArrayList<>();
        List<Double> inModel = new ArrayList<>();
        List<Double> first = new ArrayList<>();
        for (int run = 0; run <= runs; run++) {
            AtomicLong preview = new AtomicLong();
            timed.nanos().set(0);
            long began = System.nanoTime();
            explainer.explain(
                    asked, Effort.USUAL, _ -> preview.compareAndSet(0, System.nanoTime() - began), Work.SILENT);
            if (run > 0) { // the first is not counted
                whole.add((System.nanoTime() - began) / 1e6);
                inModel.add(timed.nanos().get() / 1e6);
                first.add(preview.get() / 1e6);
            }
        }
        String what = String.format(
                Locale.ROOT,
                "%s, %d events, %,d evaluations, %,d rivals",
                model.spec().kind(),
                asked.evidence().size(),
                Effort.USUAL.evaluations(),
                asked.rivals());
        return List.of(
                Figure.of(what, "ms", array(whole)),
                Figure.of("of it in the model", "ms", array(inModel)),
                Figure.of("until the first picture", "ms", array(first)));
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(value -> value).toArray();
    }

    /// The latest events of the first user who has more than so many.
    private UserHistory latest(int events) {
        UserHistory history = IntStream.range(0, data.users())
                .mapToObj(data::history)
                .filter(one -> one.size() >= events)
                .findFirst()
                .orElseThrow();
        return history.filter(event -> event >= history.size() - events);
    }

    private static Question question(Model model, UserHistory history) {
        Request request = Request.next(history, LENGTH);
        int item = new Pipeline(model, List.of())
                .recommend(request)
                .candidates()
                .getFirst()
                .item();
        return Question.of(request, item);
    }

    /// For how many users the item falls further without the three events that were named most important than,
    /// on average, without three random ones.
    Figure deletion(Model model, Work work) throws InterruptedException {
        Random random = new Random(42);
        List<Integer> users = new ArrayList<>(IntStream.range(0, data.users())
                .filter(user -> data.history(user).size() >= SHORTEST)
                .boxed()
                .toList());
        Collections.shuffle(users, random);
        List<Integer> asked = users.subList(0, Math.min(USERS, users.size()));
        int further = 0;
        for (int i = 0; i < asked.size(); i++) {
            work.report(
                    (double) i / asked.size(),
                    "explaining " + asked.size() + " lists of " + model.spec().kind());
            further += fallsFurther(model, data.history(asked.get(i)), random) ? 1 : 0;
        }
        return Figure.of(
                String.format(
                        Locale.ROOT,
                        "%s: falls further without the named 3 than 3 random, of %d users",
                        model.spec().kind(),
                        asked.size()),
                "%",
                100.0 * further / asked.size());
    }

    private boolean fallsFurther(Model model, UserHistory history, Random random) throws InterruptedException {
        Explainer explainer = new Explainer(model, facts, Policy.OFF);
        Case laid = explainer.lay(question(model, history).in(Worth.LOG_ODDS));
        Attribution attribution = explainer.explain(laid, QUICK, _ -> {}, Work.SILENT);
        int n = laid.evidence().size();
        List<Integer> byValue = IntStream.range(0, n)
                .boxed()
                .sorted((a, b) -> Double.compare(
                        attribution.estimate().value(b), attribution.estimate().value(a)))
                .toList();
        List<Coalition> left = new ArrayList<>();
        left.add(without(byValue.subList(0, NAMED), n));
        List<Integer> all = new ArrayList<>(byValue);
        for (int i = 0; i < RANDOM; i++) {
            Collections.shuffle(all, random);
            left.add(without(all.subList(0, NAMED), n));
        }
        int[] ranks = laid.ranks(left, Work.SILENT);
        return ranks[0] > Arrays.stream(ranks).skip(1).average().orElseThrow();
    }

    private static Coalition without(List<Integer> gone, int players) {
        Set<Integer> absent = new HashSet<>(gone);
        return Coalition.of(players, player -> !absent.contains(player));
    }
}
