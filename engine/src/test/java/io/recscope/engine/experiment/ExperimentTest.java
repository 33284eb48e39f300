package io.recscope.engine.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.Interactions;
import io.recscope.engine.fault.BadData;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.language.Language;
import io.recscope.engine.metric.Measurement;
import io.recscope.engine.metric.TinyData;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.torch.Torch;
import io.recscope.engine.work.Work;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class ExperimentTest {
    private static final Dataset DATA = popularData();
    private static final Setting SETTING = Setting.here("test", Workshop.BARE).withThreads(2);
    private static final SpecCodec CODEC = new SpecCodec() {
        @Override
        public JsonNode write(ModelSpec spec) {
            return RunJson.describe(spec);
        }

        @Override
        public ModelSpec read(JsonNode json) {
            return new ToySpec(
                    json.path("kind").asText(),
                    json.path("popularity").asDouble(),
                    json.path("noise").asDouble(),
                    json.path("seed").asLong());
        }
    };

    private static Run run;

    /// 60 users; item `i` of 20 is the last event of more users the smaller `i` is; two categories.
    private static Dataset popularData() {
        TinyData tiny = TinyData.timed();
        for (int i = 0; i < 20; i++) {
            tiny.item("i" + i, "item " + i, i % 2 == 0 ? "even" : "odd");
        }
        for (int u = 0; u < 60; u++) {
            tiny.user("u" + u, "i" + u * 7 % 20, "i" + u % 3, "i" + (u % 5 + 3), "i" + u % 4);
        }
        return tiny.build();
    }

    private static Experiment experiment(Split split, ModelSpec... models) {
        return new Experiment(
                DATA.digest(), split, List.of(models), List.of(3, 5), Protocol.DEFAULT, new Resampling(200, 7));
    }

    private static Run run(Experiment experiment) throws InterruptedException {
        return experiment.run(DATA, SETTING, Work.SILENT);
    }

    @BeforeAll
    static void runOnce() throws InterruptedException {
        run = run(experiment(new LastOut(), ToySpec.popular(), ToySpec.random("random", 1)));
    }

    @Test
    void everyMetricIsMeasuredForEveryModel() throws InterruptedException {
        assertThat(run.models()).extracting(ModelResult::name).containsExactly("popular", "random");
        for (ModelResult model : run.models()) {
            assertThat(model.metrics()).hasSize(14 * 2).containsKeys("ndcg@3", "gini@5", "calibration@3");
            for (Measurement m : model.metrics().values()) {
                assertThat(m.users() + m.undefined()).isEqualTo(60);
                assertThat(m.value()).isBetween(m.low() - 1e-9, m.high() + 1e-9);
            }
        }
    }

    @Test
    void theMeanIsThatOfTheUsers() throws InterruptedException {
        ModelResult popular = run.model("popular");
        int column = popular.perUser().columns().stream()
                .map(Object::toString)
                .toList()
                .indexOf("ndcg@5");
        double sum = 0;
        for (int row = 0; row < popular.perUser().rows(); row++) {
            sum += popular.perUser().value(row, column);
        }
        assertThat(popular.metric("ndcg@5").value()).isCloseTo(sum / 60, within(1e-9));
    }

    @Test
    void theBetterModelIsFoundSignificantlyBetter() throws InterruptedException {
        Comparison hit = run.comparisons().stream()
                .filter(c -> c.metric().equals("hit@5"))
                .findFirst()
                .orElseThrow();
        assertThat(hit.first()).isEqualTo("popular");
        assertThat(hit.difference()).isPositive();
        assertThat(hit.low()).isPositive();
        assertThat(hit.significant()).isTrue();
        assertThat(hit.pairs()).isEqualTo(60);
    }

    @Test
    void theJsonHasTheShapeOfTheCommandLine() throws InterruptedException {
        JsonNode json = RunJson.write(run.summary());
        JsonNode ndcg = json.path("models").path(0).path("metrics").path("ndcg@5");
        assertThat(ndcg.fieldNames()).toIterable().containsExactly("value", "low", "high", "users", "undefined");
        assertThat(json.path("models").path(0).fieldNames())
                .toIterable()
                .containsExactly("name", "spec", "fitSeconds", "rankMillis", "metrics", "segments");
        assertThat(json.path("provenance").path("dataset").asText()).isEqualTo(DATA.digest());
        assertThat(json.path("provenance").path("machine").path("device").asText())
                .isEqualTo("cpu");
        assertThat(json.path("experiment").path("split").path("kind").asText()).isEqualTo("last-out");
        assertThat(json.path("groundwork")
                        .path("folds")
                        .path(0)
                        .at("/cases/total")
                        .asInt())
                .isEqualTo(60);
    }

    @Test
    void aRunIsReadBackWithItsUsers() throws InterruptedException, IOException {
        Run read = RunJson.read(RunJson.MAPPER.readTree(RunJson.write(run).toString()), "test");
        assertThat(RunJson.write(read)).hasToString(RunJson.write(run).toString());
        assertThat(RunDiff.of(run, read, Resampling.DEFAULT, 1, Work.SILENT).changes())
                .isEmpty();
        assertThat(read.model("random").perUser().values())
                .isEqualTo(run.model("random").perUser().values());
    }

    @Test
    void anUndefinedValueSurvivesTheFile() throws InterruptedException {
        Measurement nobody =
                run.models().getFirst().segments().get("untrained-targets").get("ndcg@5");
        assertThat(nobody.defined()).isFalse();
        JsonNode json = RunJson.write(run.summary());
        assertThat(json.at("/models/0/segments/untrained-targets/ndcg@5/value").isNull())
                .isTrue();
        Run read = RunJson.read(json, "test");
        assertThat(read.models().getFirst().segments().get("untrained-targets").get("ndcg@5"))
                .isEqualTo(nobody);
        assertThat(read.models().getFirst().perUser().isEmpty()).isTrue();
    }

    @Test
    void whatIsNoRunIsRefused() throws IOException {
        for (String json : List.of("[1]", "1", "null", "", "{\"id\":1,\"models\":[0]}")) {
            assertThatThrownBy(() -> RunJson.read(RunJson.MAPPER.readTree(json), "here"))
                    .as(json)
                    .isInstanceOf(BadData.class)
                    .hasMessageContaining("here");
        }
    }

    @Test
    void aRunIsReproducedFromItsOwnRecord() throws InterruptedException {
        Run folds = run(experiment(new KFold(3, 0.5, 2), ToySpec.popular(), ToySpec.random("random", 1)));
        Run read = RunJson.read(RunJson.write(folds), "test");
        Reproduction reproduction = Reproduction.of(read, DATA, CODEC, SETTING.withThreads(3), Work.SILENT);
        assertThat(reproduction.succeeded()).isTrue();
        assertThat(reproduction.changes()).containsExactly(new Change("provenance/machine/threads", "2", "3"));
    }

    @Test
    void aRunThatCannotBeReproducedSaysWhere() throws InterruptedException {
        Setting other = SETTING.withWorkshop(new Workshop() {
            @Override
            public Torch torch() {
                return BARE.torch();
            }

            @Override
            public String device() {
                return BARE.device();
            }

            @Override
            public Language language() {
                return BARE.language();
            }

            @Override
            public Model fit(ModelSpec spec, Interactions train, Work work) {
                return ToySpec.random("random", 99).fit(train, this, work);
            }
        });
        Reproduction reproduction = Reproduction.of(
                run(experiment(new LastOut(), ToySpec.random("random", 1))), DATA, CODEC, other, Work.SILENT);
        assertThat(reproduction.succeeded()).isFalse();
        assertThat(reproduction.changes()).extracting(Change::path).contains("models/random/metrics/novelty@5/value");
    }

    @Test
    void runsOfOneQuestionArePairedUserByUser() throws InterruptedException {
        Run before = run(experiment(new LastOut(), ToySpec.random("model", 1)));
        Run after = run(experiment(new LastOut(), new ToySpec("model", 1, 0, 0)));
        RunDiff diff = RunDiff.of(before, after, Resampling.DEFAULT, 1, Work.SILENT);
        assertThat(diff.notComparable()).isEmpty();
        assertThat(diff.changes()).extracting(Change::path).contains("experiment/models/0/popularity");
        assertThat(diff.paired())
                .filteredOn(c -> c.metric().equals("hit@5"))
                .singleElement()
                .satisfies(c -> assertThat(c.high()).isNegative());
    }

    @Test
    void runsOfDifferentSplitsAreNotComparable() throws InterruptedException {
        Run a = run(experiment(new LastOut(), ToySpec.popular()));
        Run b = run(experiment(new UserHoldOut(0.3, 0.5, 1), ToySpec.popular()));
        RunDiff diff = RunDiff.of(a, b, Resampling.DEFAULT, 1, Work.SILENT);
        assertThat(diff.notComparable()).singleElement().asString().contains("because the split differs");
        assertThat(diff.paired()).isEmpty();
    }

    @Test
    void theTableOfUsersHasARowForEachModelAndUser() throws InterruptedException {
        Table table = UserTable.of(run);
        assertThat(table.rowCount()).isEqualTo(2 * 60);
        assertThat(table.columnNames()).startsWith("model", "user", "rank", "ndcg@3");
        Table popular = table.where(table.stringColumn("model").isEqualTo("popular"));
        assertThat(popular.doubleColumn("ndcg@3").mean())
                .isCloseTo(run.model("popular").metric("ndcg@3").value(), within(1e-9));
        assertThat(UserTable.of(run.summary()).rowCount()).isZero();
    }

    @Test
    void theOrderOfUsersDoesNotMatter() throws InterruptedException {
        TinyData tiny = TinyData.timed();
        for (int item = 0; item < 20; item++) {
            tiny.item("i" + item, "item " + item, item % 2 == 0 ? "even" : "odd");
        }
        for (int user = 59; user >= 0; user--) {
            List<Integer> items = Arrays.stream(
                            DATA.history(DATA.user("u" + user)).items())
                    .boxed()
                    .toList();
            tiny.user("u" + user, items.stream().map(item -> "i" + item).toArray(String[]::new));
        }
        Dataset reversed = tiny.build();
        Experiment same = new Experiment(
                reversed.digest(),
                new LastOut(),
                List.of(ToySpec.popular()),
                List.of(3, 5),
                Protocol.DEFAULT,
                new Resampling(100, 7));
        ModelResult popular = same.run(reversed, SETTING, Work.SILENT).model("popular");
        run.model("popular")
                .metrics()
                .forEach((key, before) ->
                        assertThat(popular.metric(key).value()).as(key).isCloseTo(before.value(), within(1e-9)));
    }

    @Test
    void progressNeverGoesBack() throws InterruptedException {
        List<Double> fractions = new ArrayList<>();
        Work listening = (fraction, step) -> fractions.add(fraction);
        experiment(new LastOut(), ToySpec.popular(), ToySpec.random("random", 1))
                .run(DATA, SETTING, listening);
        assertThat(fractions).isSorted().last().isEqualTo(1.0);
    }

    @Test
    void aKindThatOccursTwiceIsNumbered() throws InterruptedException {
        Run twice = run(experiment(new LastOut(), ToySpec.random("r", 1), ToySpec.random("r", 2)));
        assertThat(twice.models()).extracting(ModelResult::name).containsExactly("r", "r-2");
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> experiment(new LastOut())).isInstanceOf(BadUsage.class);
        assertThatThrownBy(() -> experiment(new LastOut(), ToySpec.popular(), ToySpec.popular()))
                .isInstanceOf(BadUsage.class);
        assertThatThrownBy(() -> new Experiment(
                        "d",
                        new LastOut(),
                        List.of(ToySpec.popular()),
                        List.of(0),
                        Protocol.DEFAULT,
                        Resampling.DEFAULT))
                .isInstanceOf(BadUsage.class);
        Experiment other = new Experiment(
                "other", new LastOut(), List.of(ToySpec.popular()), List.of(5), Protocol.DEFAULT, Resampling.DEFAULT);
        assertThatThrownBy(() -> run(other)).isInstanceOf(BadUsage.class).hasMessageContaining("other");
    }
}
