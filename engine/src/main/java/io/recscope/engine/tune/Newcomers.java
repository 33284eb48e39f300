package io.recscope.engine.tune;

import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.experiment.Comparison;
import io.recscope.engine.experiment.Fold;
import io.recscope.engine.experiment.Measures;
import io.recscope.engine.experiment.PerUser;
import io.recscope.engine.experiment.Protocol;
import io.recscope.engine.experiment.Quantile;
import io.recscope.engine.experiment.Resampling;
import io.recscope.engine.experiment.Significance;
import io.recscope.engine.experiment.Split;
import io.recscope.engine.experiment.UserHoldOut;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.linear.Workers;
import io.recscope.engine.metric.HitRate;
import io.recscope.engine.metric.ListMetric;
import io.recscope.engine.metric.Measurement;
import io.recscope.engine.metric.MetricKey;
import io.recscope.engine.metric.Ndcg;
import io.recscope.engine.metric.RankedList;
import io.recscope.engine.metric.Relevance;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.Pipeline;
import io.recscope.engine.recommend.Request;
import io.recscope.engine.recommend.Signals;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.recommend.baseline.MostPopular;
import io.recscope.engine.recommend.policy.Aspects;
import io.recscope.engine.recommend.policy.Facts;
import io.recscope.engine.recommend.policy.Policy;
import io.recscope.engine.recommend.policy.PolicyPooling;
import io.recscope.engine.recommend.policy.PolicyStages;
import io.recscope.engine.recommend.policy.Wishes;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// How good lists are for users who just came: of each only the first events are known, and the next one is asked.
///
/// Users are held out: nothing was learned from them. All have more events than are ever known, so that every
/// point of a curve is about the same users. A user without events may say two wishes: the names of the two
/// [Aspects] of most of his later events, the one that is asked left out, as somebody would type what he is
/// interested in.
///
/// @param counts numbers of known events, ascending from 0 on
/// @param before share of all events that had happened before newcomers came, in `(0, 1)`
/// @param most the most users
/// @param seed of the users held out of data without times
public record Newcomers(List<Integer> counts, double before, int most, long seed) {
    /// No event to five, for at most a thousand users.
    public static final Newcomers USUAL = new Newcomers(List.of(0, 1, 2, 3, 5), 0.7, 1000, 42);

    /// How many events after the known ones are asked.
    public static final int ASKED = 5;

    private static final double HELD_OUT = 0.25;
    private static final double INPUT = 0.5;
    private static final int LENGTH = 10;
    private static final int WISHES = 2;
    private static final List<ListMetric> METRICS = List.of(new Ndcg(), new HitRate());

    public Newcomers {
        counts = counts.stream().sorted().distinct().toList();
        if (counts.isEmpty() || counts.getFirst() < 0 || most < 1) {
            throw new BadUsage(
                    "Newcomers with " + counts + " events, at most " + most + " of them",
                    "",
                    "Give numbers from 0 on, and at least one user.");
        }
    }

    /// A model under a policy.
    ///
    /// @param wishing whether a user without events says two wishes
    public record Contender(String name, Model model, Policy policy, boolean wishing) {}

    /// How one contender does.
    ///
    /// @param points one for each number of known events
    public record Curve(String name, List<Point> points) {
        public Curve {
            points = List.copyOf(points);
        }
    }

    /// How one contender does when so many events are known.
    ///
    /// @param ndcg NDCG@10
    /// @param hitRate HR@10
    /// @param gain in NDCG@10 over the first contender, user by user; of the first one itself nothing
    public record Point(int known, int users, Measurement ndcg, Measurement hitRate, List<Comparison> gain) {
        public Point {
            gain = List.copyOf(gain);
        }
    }

    /// The part of a dataset that models learn from: nothing of the newcomers.
    public Fold fold(Dataset data) {
        Split split = data.clock() == Clock.TIME ? new Quantile(before) : new UserHoldOut(HELD_OUT, INPUT, seed);
        return split.folds(data, Protocol.DEFAULT).getFirst();
    }

    /// Measures what a policy does for newcomers: most-popular, with which the others are compared, the model alone,
    /// the model under the policy, and the same told two wishes of users without events.
    ///
    /// @param spec fitted on the fold's training part
    /// @throws BadUsage when no held-out user has enough events
    /// @throws InterruptedException when `work` was cancelled
    public List<Curve> usual(Dataset data, ModelSpec spec, Policy policy, Workshop workshop, Work work)
            throws InterruptedException {
        Fold fold = fold(data);
        Facts facts = Facts.of(fold.train(), workshop.language(), work.part(0, 0.1));
        Model popular = workshop.fit(MostPopular.usual(), fold.train(), work.part(0.1, 0.2));
        Model model = workshop.fit(spec, fold.train(), work.part(0.2, 0.5));
        try {
            String governed = spec.kind() + ", " + policy.name();
            List<Contender> contenders = List.of(
                    new Contender(popular.spec().label(), popular, Policy.OFF, false),
                    new Contender(spec.kind(), model, Policy.OFF, false),
                    new Contender(governed, model, policy, false),
                    new Contender(governed + ", two wishes", model, policy, true));
            return measure(data, fold, facts, contenders, workshop, work.part(0.5, 1));
        } finally {
            if (!workshop.keeps(spec)) {
                model.close();
            }
        }
    }

    /// Measures contenders.
    ///
    /// @param fold as [#fold] gives it
    /// @param facts of the fold's training part
    /// @param contenders fitted on the fold's training part; the first is what the others are compared with
    /// @throws BadUsage when no held-out user has enough events
    /// @throws InterruptedException when `work` was cancelled
    public List<Curve> measure(
            Dataset data, Fold fold, Facts facts, List<Contender> contenders, Workshop workshop, Work work)
            throws InterruptedException {
        int[] users = users(data, fold);
        Signals[] said = said(data, users, facts, workshop, work.part(0, 0.2));
        PerUser[] first = new PerUser[counts.size()];
        List<Curve> curves = new ArrayList<>();
        for (int c = 0; c < contenders.size(); c++) {
            List<Point> points = new ArrayList<>();
            for (int n = 0; n < counts.size(); n++) {
                double done = c + (double) n / counts.size();
                Work part = work.part(0.2 + 0.8 * done / contenders.size(), 1);
                part.report(0, "measuring newcomers by " + contenders.get(c).name());
                PerUser values = asked(data, users, said, counts.get(n), contenders.get(c), facts, part);
                first[n] = c == 0 ? values : first[n];
                points.add(point(counts.get(n), values, c == 0 ? PerUser.NONE : first[n], part));
            }
            curves.add(new Curve(contenders.get(c).name(), points));
        }
        return curves;
    }

    private int[] users(Dataset data, Fold fold) {
        int[] users = IntStream.range(0, fold.size())
                .map(fold::user)
                .filter(user -> fold.train().history(user).isEmpty())
                .filter(user -> data.history(user).size() > counts.getLast() + ASKED)
                .limit(most)
                .toArray();
        if (users.length == 0) {
            throw new BadUsage(
                    "No newcomer has more than " + (counts.getLast() + ASKED) + " events",
                    "",
                    "Ask for fewer known events.");
        }
        return users;
    }

    private Signals[] said(Dataset data, int[] users, Facts facts, Workshop workshop, Work work)
            throws InterruptedException {
        Wishes wishes = new Wishes(workshop.language());
        Signals[] said = new Signals[users.length];
        for (int u = 0; u < users.length; u++) {
            UserHistory later = data.history(users[u]).filter(event -> event >= ASKED);
            said[u] = Signals.NONE;
            for (String interest : interests(facts.aspects(), later)) {
                said[u] = said[u].with(wishes.read(data.catalog(), interest, work));
            }
            work.report((double) u / users.length, "reading wishes");
        }
        return said;
    }

    private static List<String> interests(Aspects aspects, UserHistory later) {
        double[] shares = aspects.profile(later);
        return IntStream.range(0, shares.length)
                .boxed()
                .filter(aspect -> shares[aspect] > 0)
                .sorted(Comparator.comparingDouble((Integer aspect) -> shares[aspect])
                        .reversed())
                .limit(WISHES)
                .map(aspects::name)
                .toList();
    }

    private PerUser asked(
            Dataset data, int[] users, Signals[] said, int known, Contender contender, Facts facts, Work work)
            throws InterruptedException {
        Pipeline pipeline =
                new Pipeline(PolicyPooling.of(contender.model(), facts), PolicyStages.of(contender.policy(), facts));
        float[] values = new float[users.length * METRICS.size()];
        try (Workers workers = Workers.perProcessor()) {
            workers.forEach(users.length, work, "asking as a newcomer", () -> u -> {
                UserHistory history = data.history(users[u]);
                Request next = Request.next(history.first(known), LENGTH);
                Request at = new Request(next.history(), next.scope(), LENGTH, history.time(known), Signals.NONE);
                int[] items = pipeline.items(pipeline.pool(known == 0 && contender.wishing() ? at.with(said[u]) : at));
                RankedList list = new RankedList(next.history(), items, target(history, known));
                for (int m = 0; m < METRICS.size(); m++) {
                    values[u * METRICS.size() + m] =
                            (float) METRICS.get(m).value(list, LENGTH).orElse(Double.NaN);
                }
            });
        }
        return new PerUser(keys(), users, new int[users.length], values);
    }

    /// The items of the next events that the user had not before, each worth the same.
    private static Relevance target(UserHistory history, int known) {
        Set<Integer> before = new HashSet<>();
        IntStream.range(0, known).map(history::item).forEach(before::add);
        int[] next = IntStream.range(known, known + ASKED)
                .map(history::item)
                .filter(item -> !before.contains(item))
                .distinct()
                .toArray();
        double[] gains = new double[next.length];
        Arrays.fill(gains, 1);
        return Relevance.graded(next, gains);
    }

    private static List<MetricKey> keys() {
        return METRICS.stream()
                .map(metric -> new MetricKey(metric.definition().name(), LENGTH))
                .toList();
    }

    private static Point point(int known, PerUser values, PerUser first, Work work) throws InterruptedException {
        int[] rows = new int[values.rows()];
        Arrays.setAll(rows, row -> row);
        Map<String, Measurement> measured = new Measures(Resampling.DEFAULT, 1).list(values, rows, work);
        List<Comparison> gain = first.isEmpty()
                ? List.of()
                : new Significance(Resampling.DEFAULT, 1)
                        .compare("this", values, "first", first, work).stream()
                                .filter(comparison -> comparison.metric().equals("ndcg@" + LENGTH))
                                .toList();
        return new Point(known, rows.length, of("ndcg@" + LENGTH, measured), of("hit@" + LENGTH, measured), gain);
    }

    private static Measurement of(String key, Map<String, Measurement> measured) {
        return measured.getOrDefault(key, Measurement.undefined(0));
    }
}
