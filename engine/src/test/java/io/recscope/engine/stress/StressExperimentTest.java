package io.recscope.engine.stress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.Interactions;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.experiment.Experiment;
import io.recscope.engine.experiment.KFold;
import io.recscope.engine.experiment.LastOut;
import io.recscope.engine.experiment.ModelResult;
import io.recscope.engine.experiment.Protocol;
import io.recscope.engine.experiment.Resampling;
import io.recscope.engine.experiment.Run;
import io.recscope.engine.experiment.RunJson;
import io.recscope.engine.experiment.Setting;
import io.recscope.engine.experiment.Split;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.metric.Measurement;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.Weights;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.recommend.baseline.ContentNeighbours;
import io.recscope.engine.recommend.baseline.MostPopular;
import io.recscope.engine.recommend.baseline.Transitions;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class StressExperimentTest {
    private static final Dataset DATA = Shop.timed();
    private static final Setting SETTING = Setting.here("test", Workshop.BARE).withThreads(2);
    private static final List<ModelSpec> MODELS =
            List.of(MostPopular.usual(), Transitions.usual(), ContentNeighbours.usual());

    private static Run undisturbed;
    private static StressResult everything;

    private static StressExperiment stress(Split split, List<ModelSpec> models, Series... series) {
        Experiment experiment =
                new Experiment(DATA.digest(), split, models, List.of(10), Protocol.DEFAULT, new Resampling(200, 7));
        return new StressExperiment(experiment, List.of(series), 7);
    }

    @BeforeAll
    static void runOnce() throws InterruptedException {
        StressExperiment stress = stress(
                new LastOut(),
                MODELS,
                Arrays.stream(Kind.values()).map(Series::usual).toArray(Series[]::new));
        undisturbed = stress.experiment().run(DATA, SETTING, Work.SILENT);
        everything = stress.run(DATA, SETTING, Work.SILENT);
    }

    private static Degradation of(Kind kind) {
        return everything.degradations().stream()
                .filter(d -> d.series().kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theUndisturbedPointIsWhatAnEvaluationSays() {
        for (Degradation degradation : everything.degradations()) {
            for (Curve curve : degradation.curves()) {
                ModelResult evaluated = undisturbed.model(curve.model());
                if (degradation.series().kind() != Kind.NEW_ITEMS) {
                    for (String key : List.of("ndcg@10", "hit@10", "tail@10", "coverage@10")) {
                        assertThat(curve.undisturbed().get(key)).isEqualTo(evaluated.metric(key));
                    }
                }
            }
        }
    }

    @Test
    void strengthsThatDisturbNothingChangeNothing() throws InterruptedException {
        StressResult result = stress(
                        new LastOut(),
                        MODELS,
                        new Series(Kind.RANDOM_CLICKS, Place.BOTH, List.of(0.0)),
                        new Series(Kind.DROPPED_EVENTS, Place.HISTORY, List.of(0.0)),
                        new Series(Kind.SHUFFLED_ORDER, Place.TRAINING, List.of(0.0)),
                        new Series(Kind.FAKE_USERS, Place.TRAINING, List.of(0.0)),
                        new Series(Kind.SWAPPED_TEXTS, Place.TRAINING, List.of(0.0)),
                        new Series(Kind.SPARSITY, Place.BOTH, List.of(1.0)),
                        new Series(Kind.SPARSITY_BY_USER, Place.BOTH, List.of(1.0)),
                        new Series(Kind.NEW_USERS, Place.BOTH, List.of(1000.0)),
                        new Series(Kind.NEW_ITEMS, Place.TRAINING, List.of(1000.0)),
                        new Series(Kind.TAIL_TARGETS, Place.TARGETS, List.of(0.0)),
                        new Series(Kind.EARLIER_TRAINING, Place.TRAINING, List.of(1.0)))
                .run(DATA, SETTING, Work.SILENT);
        for (Degradation degradation : result.degradations()) {
            for (Curve curve : degradation.curves()) {
                Point point = curve.points().getFirst();
                assertThat(point.metrics())
                        .as(degradation.series().kind().key())
                        .isEqualTo(curve.undisturbed());
                assertThat(point.losses().get("ndcg@10").value()).isZero();
                assertThat(point.losses().get("ndcg@10").high()).isZero();
                assertThat(point.differences().get("hit@10").low()).isZero();
                assertThat(curve.robustness().value()).isEqualTo(1);
            }
        }
    }

    @Test
    void differencesAndLossesAreThoseOfTheValues() {
        for (Degradation degradation : everything.degradations()) {
            for (Curve curve : degradation.curves()) {
                Measurement before = curve.undisturbed().get("ndcg@10");
                for (Point point : curve.points()) {
                    Measurement after = point.metrics().get("ndcg@10");
                    Measurement difference = point.differences().get("ndcg@10");
                    assertThat(difference.value()).isCloseTo(after.value() - before.value(), within(1e-9));
                    assertThat(difference.value()).isBetween(difference.low(), difference.high());
                    assertThat(point.losses().get("ndcg@10").value())
                            .isCloseTo(1 - after.value() / before.value(), within(1e-9));
                    assertThat(difference.users()).isEqualTo(degradation.users());
                }
            }
        }
    }

    @Test
    void eachModelSuffersFromWhatItReliesOn() {
        assertThat(strongest(Kind.SHUFFLED_ORDER, "transitions")
                        .losses()
                        .get("ndcg@10")
                        .low())
                .as("order is all that transitions know")
                .isPositive();
        assertThat(of(Kind.SHUFFLED_ORDER).curves().getFirst().robustness().value())
                .as("popularity has no order")
                .isEqualTo(1);
        assertThat(strongest(Kind.SWAPPED_TEXTS, "content-neighbours")
                        .losses()
                        .get("ndcg@10")
                        .low())
                .isPositive();
        assertThat(strongest(Kind.SWAPPED_TEXTS, "transitions")
                        .losses()
                        .get("ndcg@10")
                        .value())
                .isZero();
        assertThat(strongest(Kind.NEW_ITEMS, "transitions")
                        .metrics()
                        .get("ndcg@10")
                        .value())
                .as("nobody can learn an item that is not there")
                .isZero();
        assertThat(strongest(Kind.NEW_ITEMS, "content-neighbours")
                        .losses()
                        .get("ndcg@10")
                        .value())
                .as("texts stay")
                .isZero();
        assertThat(strongest(Kind.FAKE_USERS, "transitions")
                        .differences()
                        .get("pushed@10")
                        .value())
                .isPositive();
    }

    private static Point strongest(Kind kind, String model) {
        return of(kind).curves().stream()
                .filter(curve -> curve.model().equals(model))
                .findFirst()
                .orElseThrow()
                .points()
                .getLast();
    }

    @Test
    void modelsAreFittedAgainOnlyWhereTheirDataChanged() throws InterruptedException {
        List<Long> fitted = new ArrayList<>();
        List<Object> closed = new ArrayList<>();
        StressResult result = stress(
                        new LastOut(),
                        List.of(new Counting(fitted, closed)),
                        new Series(Kind.NEW_USERS, Place.HISTORY, List.of(1.0, 3.0)),
                        new Series(Kind.TAIL_TARGETS, Place.TARGETS, List.of(0.5)),
                        new Series(Kind.SPARSITY, Place.TRAINING, List.of(0.5, 0.25)))
                .run(DATA, SETTING.withDescription(_ -> RunJson.MAPPER.createObjectNode()), Work.SILENT);
        long all = Shop.fold(DATA).train().size();
        assertThat(fitted).containsExactly(all, Math.round(0.5 * all), Math.round(0.25 * all));
        assertThat(closed).hasSize(3);
        List<Point> points =
                result.degradations().getFirst().curves().getFirst().points();
        assertThat(points).extracting(Point::strength).containsExactly(3.0, 1.0);
        assertThat(points).extracting(Point::fitSeconds).containsOnly(0.0);
        assertThat(points.getLast().material()).isEqualTo(new Point.Material(all, Shop.USERS));
    }

    private record Counting(List<Long> fitted, List<Object> closed) implements ModelSpec {
        @Override
        public String kind() {
            return "counting";
        }

        @Override
        public Model fit(Interactions data, Workshop workshop, Work work) throws InterruptedException {
            fitted.add(data.size());
            Model popular = MostPopular.usual().fit(data, workshop, work);
            return new Model() {
                @Override
                public ModelSpec spec() {
                    return Counting.this;
                }

                @Override
                public int items() {
                    return popular.items();
                }

                @Override
                public void score(UserHistory history, float[] scores) {
                    popular.score(history, scores);
                }

                @Override
                public Weights weights() {
                    return popular.weights();
                }

                @Override
                public void close() {
                    closed.add(this);
                }
            };
        }

        @Override
        public Model restore(Weights weights, Interactions data, Workshop workshop) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void threadsChangeNothingAndSeedsDo() throws InterruptedException {
        Series clicks = new Series(Kind.RANDOM_CLICKS, Place.BOTH, List.of(0.5));
        StressExperiment stress = stress(new LastOut(), MODELS, clicks);
        List<Degradation> one =
                stress.run(DATA, SETTING.withThreads(1), Work.SILENT).degradations();
        List<Degradation> three =
                stress.run(DATA, SETTING.withThreads(3), Work.SILENT).degradations();
        assertThat(metrics(one)).isEqualTo(metrics(three));
        StressExperiment other = new StressExperiment(stress.experiment(), List.of(clicks), 8);
        assertThat(metrics(other.run(DATA, SETTING, Work.SILENT).degradations()))
                .isNotEqualTo(metrics(one));
    }

    private static List<Map<String, Measurement>> metrics(List<Degradation> degradations) {
        return degradations.stream()
                .flatMap(degradation -> degradation.curves().stream())
                .flatMap(curve -> curve.points().stream())
                .map(Point::metrics)
                .toList();
    }

    @Test
    void theAreaIsThatOfTheTrapezoids() {
        Series clicks = new Series(Kind.RANDOM_CLICKS, Place.BOTH, List.of(0.4, 0.2));
        assertThat(Area.area(clicks, new double[] {0.8, 0.4})).isCloseTo((0.9 + 0.6) / 2, within(1e-12));
        Series sparsity = new Series(Kind.SPARSITY, Place.BOTH, List.of(0.4, 0.8));
        assertThat(Area.area(sparsity, new double[] {0.5, 0.5}))
                .isCloseTo((0.2 * 0.75 + 0.4 * 0.5) / 0.6, within(1e-12));
        Series users = new Series(Kind.NEW_USERS, Place.HISTORY, List.of(0.0, 1.0, 3.0));
        assertThat(Area.area(users, new double[] {1, 0.5, 0})).isCloseTo((2 * 0.75 + 0.25) / 3, within(1e-12));
        Series one = new Series(Kind.NEW_USERS, Place.HISTORY, List.of(2.0));
        assertThat(Area.area(one, new double[] {0.3})).isEqualTo(0.3);
    }

    @Test
    void jsonAndTableHoldEveryPoint() {
        JsonNode json = RunJson.MAPPER.valueToTree(everything);
        JsonNode first = json.path("degradations").path(0);
        assertThat(first.at("/series/kind").asText()).isEqualTo("random-clicks");
        assertThat(first.at("/series/place").asText()).isEqualTo("both");
        assertThat(first.at("/curves/1/points/0/losses/ndcg@10").fieldNames())
                .toIterable()
                .containsExactly("value", "low", "high", "users", "undefined");
        Table table = StressTable.of(everything);
        assertThat(table.stringColumn("kind").unique().size()).isEqualTo(Kind.values().length);
        long points = everything.degradations().stream()
                .flatMap(degradation -> degradation.curves().stream())
                .mapToLong(curve -> curve.points().stream()
                                .mapToLong(point -> point.metrics().size())
                                .sum()
                        + curve.undisturbed().size()
                        + 1)
                .sum();
        assertThat(table.rowCount()).isEqualTo((int) points);
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        Series clicks = Series.usual(Kind.RANDOM_CLICKS);
        assertThatThrownBy(() -> stress(new LastOut(), MODELS)).isInstanceOf(BadUsage.class);
        assertThatThrownBy(() -> stress(new LastOut(), MODELS, clicks, clicks)).isInstanceOf(BadUsage.class);
        assertThatThrownBy(() -> stress(new KFold(3, 0.8, 1), MODELS, clicks).run(DATA, SETTING, Work.SILENT))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("folds");
        assertThatThrownBy(() -> stress(new LastOut(), MODELS, clicks).run(Shop.bare(), SETTING, Work.SILENT))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("not");
    }

    @Test
    void cancellingEndsIt() {
        Work cancelled = new Work() {
            @Override
            public void report(double fraction, String step) {}

            @Override
            public void checkCancelled() throws InterruptedException {
                throw new InterruptedException("cancelled");
            }
        };
        assertThatThrownBy(() -> stress(new LastOut(), MODELS, Series.usual(Kind.SPARSITY))
                        .run(DATA, SETTING, cancelled))
                .isInstanceOf(InterruptedException.class);
    }
}
