package io.recscope.views.study;

import io.recscope.engine.experiment.Comparison;
import io.recscope.engine.experiment.Run;
import io.recscope.engine.metric.Measurement;
import io.recscope.engine.stress.Curve;
import io.recscope.engine.stress.Degradation;
import io.recscope.engine.stress.Kind;
import io.recscope.engine.stress.Point;
import io.recscope.engine.stress.Series;
import io.recscope.engine.stress.StressResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// Made-up results of steering.
final class SampleSteering {
    static final int USERS = 1934;

    private static final int[] EVENTS = {0, 1, 2, 3, 5, 10};
    private static final List<String> ASPECTS = List.of(
            "kitchen & dining",
            "candles and holders",
            "stationery",
            "bags",
            "toys <for> children",
            "garden",
            "clocks",
            "christmas",
            "sewing",
            "travel");

    private SampleSteering() {}

    static Steering full(Run run) {
        return new Steering(
                Optional.of(coldStart()), Optional.of(tradeOff()), Optional.of(replayed()), Optional.of(stress(run)));
    }

    private static Measurement around(double value, double half, int users) {
        return new Measurement(value, value - half, value + half, users, 0);
    }

    static ColdStart coldStart() {
        return new ColdStart(
                List.of(
                        candidate("fusion + cold-start preset", .052, .0105),
                        candidate("fusion", Double.NaN, .0135),
                        candidate("content, two wishes", .044, .0015),
                        candidate("most-popular", .0312, .0004)),
                new ColdStart.Taken(.7, 5, true));
    }

    private static ColdStart.Candidate candidate(String name, double start, double slope) {
        List<ColdStart.Point> points = new ArrayList<>();
        for (int events : EVENTS) {
            double base = Double.isNaN(start) ? .026 : start;
            double ndcg = base + slope * Math.log1p(events) * 2;
            int users = events == 10 ? 1204 : USERS;
            boolean undefined = events == 0 && Double.isNaN(start);
            points.add(new ColdStart.Point(
                    events,
                    undefined ? Measurement.undefined(users) : around(ndcg, .0045, users),
                    undefined ? Measurement.undefined(users) : around(ndcg * 1.85, .008, users),
                    undefined || name.startsWith("fusion +") ? List.of() : List.of(gain(ndcg - .06, users))));
        }
        return new ColdStart.Candidate(name, points);
    }

    private static Comparison gain(double value, int users) {
        return new Comparison("ndcg@10", "this", "first", value, value - .002, value + .002, .01, .01, users);
    }

    static TradeOff tradeOff() {
        Random random = new Random(11);
        List<TradeOff.Policy> trials = new ArrayList<>();
        for (int n = 1; n <= 57; n++) {
            double push = random.nextDouble();
            double waste = Math.abs(random.nextGaussian()) * .006;
            double spread = random.nextDouble();
            trials.add(policy(
                    "trial " + n,
                    "tail-discount=%.2f,diversity=%.2f,strategy=mmr".formatted(push, spread),
                    .08 + .31 * push - waste * 4,
                    .1382 - .021 * push * push - waste,
                    .41 + .2 * spread));
        }
        return new TradeOff(
                new TradeOff.Shown("tail@10", "ndcg@10", List.of("diversity@10")),
                policy("no policy", "", .08, .1381, .41),
                trials,
                3,
                new TradeOff.Searched(List.of("tail-discount=0:1", "diversity=0:1"), 1000, 42));
    }

    private static TradeOff.Policy policy(String name, String setting, double tail, double ndcg, double diversity) {
        return new TradeOff.Policy(
                name,
                setting,
                Map.of(
                        "tail@10", around(tail, .009, 1000),
                        "ndcg@10", around(ndcg, .0042, 1000),
                        "diversity@10", around(diversity, .006, 1000)));
    }

    static Replayed replayed() {
        Random random = new Random(5);
        List<Replayed.Moment> moments = new ArrayList<>();
        int last = 23;
        for (int n = 0; n <= last; n++) {
            int phase = n < 9 ? 0 : n < 17 ? 3 : 5;
            int rank = (int) Math.round(Math.exp(1 + random.nextDouble() * 5 - Math.min(n, 9) * .12));
            Replayed.Next next = n == last
                    ? Replayed.Next.NOTHING
                    : n == 6
                            ? new Replayed.Next("REGENCY CAKESTAND 3 TIER", 0, 0, false)
                            : new Replayed.Next(title(n), rank, 3941 - n, rank <= 10);
            boolean turn = n == 9 || n == 17;
            double moved = n == 0 ? Double.NaN : turn ? .61 : .04 + .12 * random.nextDouble();
            double drift = n == 0 ? Double.NaN : turn ? .72 : .1 + .3 * random.nextDouble();
            moments.add(new Replayed.Moment(n, next, moved, drift, wanted(n, phase, random)));
        }
        return new Replayed(
                new Replayed.Session("13085", "fusion"),
                new Replayed.Chosen(40, 20, 30),
                10,
                moments,
                List.of(9, 17),
                ASPECTS);
    }

    private static String title(int n) {
        return List.of(
                        "WHITE HANGING HEART T-LIGHT HOLDER",
                        "PACK OF 72 RETROSPOT CAKE CASES",
                        "JUMBO BAG RED RETROSPOT",
                        "中国风 <b>茶具</b> & 杯垫套装",
                        "ASSORTED COLOUR BIRD ORNAMENT")
                .get(n % 5);
    }

    private static List<Double> wanted(int n, int phase, Random random) {
        double[] weights = new double[ASPECTS.size()];
        double sum = 0;
        for (int i = 0; i < weights.length && n > 0; i++) {
            weights[i] = .2 + .3 * random.nextDouble() + (i == phase ? 2.4 : i == phase + 1 ? 1.1 : 0);
            sum += weights[i];
        }
        List<Double> shares = new ArrayList<>();
        for (double weight : weights) {
            shares.add(n == 0 ? 0 : weight / sum);
        }
        return shares;
    }

    static StressResult stress(Run run) {
        List<Degradation> degradations = new ArrayList<>();
        double[] harm = {.35, .28, .12, .08, .62, .2, .45};
        Kind[] kinds = {
            Kind.RANDOM_CLICKS,
            Kind.DROPPED_EVENTS,
            Kind.SHUFFLED_ORDER,
            Kind.FAKE_USERS,
            Kind.SPARSITY,
            Kind.TAIL_TARGETS,
            Kind.NEW_USERS
        };
        for (int i = 0; i < kinds.length; i++) {
            List<Curve> curves = List.of(
                    curve(kinds[i], "fusion with toy-learner", .1382, harm[i]),
                    curve(kinds[i], "item-neighbours", .0981, harm[i] * 1.3),
                    curve(kinds[i], "most-popular", .0178, i == 5 ? 1 : harm[i] * .1));
            degradations.add(new Degradation(Series.usual(kinds[i]), 3412 - 100 * i, curves));
        }
        return stress(degradations, run);
    }

    static StressResult stress(List<Degradation> degradations, Run run) {
        return new StressResult(
                run.models().getFirst().spec(),
                42,
                run.groundwork().folds().getFirst(),
                degradations,
                run.provenance());
    }

    static Curve curve(Kind kind, String model, double value, double harm) {
        List<Double> strengths = Series.usual(kind).strengths();
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < strengths.size(); i++) {
            double lost = Math.min(1, harm * (i + 1) / strengths.size());
            points.add(new Point(
                    strengths.get(i),
                    new Point.Material(90_000, 40_000),
                    1.5,
                    Map.of("ndcg@10", around(value * (1 - lost), value * .04, 3412)),
                    Map.of("ndcg@10", around(-value * lost, value * .02, 3412)),
                    Map.of("ndcg@10", around(lost, .02, 3412))));
        }
        return new Curve(
                model, Map.of("ndcg@10", around(value, value * .04, 3412)), points, around(1 - harm * .45, .015, 3412));
    }
}
