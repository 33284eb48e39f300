package io.recscope.engine.recommend.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.ModelKinds;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.Pipeline;
import io.recscope.engine.recommend.Pooling;
import io.recscope.engine.recommend.Ranking;
import io.recscope.engine.recommend.Request;
import io.recscope.engine.recommend.Scope;
import io.recscope.engine.recommend.TestWorkshop;
import io.recscope.engine.recommend.baseline.ItemNeighbours;
import io.recscope.engine.recommend.baseline.MostPopular;
import io.recscope.engine.work.Work;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class GovernedTest {
    private static final Policy DIVERSE = Presets.named("discovery");
    private static final ModelKinds KINDS = new ModelKinds(
            List.of(MostPopular.usual(), ItemNeighbours.usual(), new Governed(MostPopular.usual(), Policy.OFF)));

    private final Dataset data = ToyShop.data();
    private final TestWorkshop workshop = new TestWorkshop();

    @Test
    void itsScoresOrderTheCatalogueAsThePolicyDoes() throws InterruptedException {
        Governed spec = new Governed(MostPopular.usual(), DIVERSE);
        Model governed = spec.fit(data, workshop, Work.SILENT);
        Model member = MostPopular.usual().fit(data, workshop, Work.SILENT);
        Request request = Request.next(data.history(0), 10);
        int[] listed = new Pipeline(new Pooling(member, 500, List.of()), PolicyStages.of(DIVERSE, ToyShop.facts()))
                .recommend(request).candidates().stream()
                        .mapToInt(c -> c.item())
                        .toArray();
        float[] scores = new float[governed.items()];
        governed.score(data.history(0), scores);
        Ranking ranking = Ranking.best(scores, new Scope.Unseen().items(data.history(0), scores.length), 10);
        assertThat(ranking.items()).isEqualTo(listed);
        float[] own = new float[member.items()];
        member.score(data.history(0), own);
        assertThat(listed)
                .isNotEqualTo(Ranking.best(own, new Scope.Unseen().items(data.history(0), own.length), 10)
                        .items());
        assertThat(Arrays.stream(Ranking.best(scores, scores.length).items())
                        .distinct()
                        .count())
                .isEqualTo(scores.length);
    }

    @Test
    void aStoredOneScoresTheSame() throws InterruptedException {
        Governed spec = new Governed(ItemNeighbours.usual(), DIVERSE);
        Model fitted = spec.fit(data, workshop, Work.SILENT);
        Model restored = spec.restore(fitted.weights(), data, workshop);
        float[] first = new float[fitted.items()];
        float[] second = new float[fitted.items()];
        fitted.score(data.history(1), first);
        restored.score(data.history(1), second);
        assertThat(second).isEqualTo(first);
        assertThat(restored.spec()).isEqualTo(spec);
    }

    @Test
    void memberAndPolicyAreSettings() {
        ModelSpec spec = KINDS.parse("governed", Map.of("member", "item-neighbours", "policy", "discovery"));
        assertThat(spec).isEqualTo(new Governed(ItemNeighbours.usual(), DIVERSE));
        assertThat(spec.label()).isEqualTo("item-neighbours, discovery");
        assertThat(KINDS.read(KINDS.write(spec))).isEqualTo(spec);
        String json = Knobs.write(DIVERSE.named("mine"));
        assertThat(KINDS.parse("governed", Map.of("policy", json)).label()).isEqualTo("most-popular, mine");
        assertThat(KINDS.parse("governed", Map.of("member", "{\"kind\":\"item-neighbours\",\"neighbours\":7}"))
                        .label())
                .isEqualTo("item-neighbours, off");
        assertThat(KINDS.settings("governed"))
                .extracting(ModelKinds.Setting::name, ModelKinds.Setting::preset)
                .containsExactly(Tuple.tuple("member", "most-popular"), Tuple.tuple("policy", "off"));
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> KINDS.parse("governed", Map.of("policy", "discovry")))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("discovery");
        assertThatThrownBy(() -> KINDS.parse("governed", Map.of("policy", "{\"version\": 9}")))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("form 9");
        assertThatThrownBy(() -> KINDS.parse("governed", Map.of("policy", "{\"version\": 1,")))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("not JSON");
        assertThatThrownBy(() -> KINDS.parse("governed", Map.of("member", "nobody")))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("nobody");
        assertThatThrownBy(() -> new Governed(
                        MostPopular.usual(), Policy.OFF.with(new LongTail(0, 0, LongTail.Placing.EVEN, 0.5, false))))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("cap");
    }

    @Test
    void everyPresetHasItsNameAndIsReadBackFromJson() {
        assertThat(Presets.names()).doesNotHaveDuplicates().contains("off", "long-tail", "diverse", "discovery");
        for (Policy preset : Presets.all()) {
            assertThat(Knobs.read(Knobs.write(preset), "")).isEqualTo(preset);
            assertThat(Presets.named(preset.name())).isEqualTo(preset);
        }
    }

    @Test
    void aKnobThatAPolicyDoesNotNameIsOffAndOneThatThereIsNotIsRefused() {
        Policy read = Knobs.read("{\"version\": 1, \"longTail\": {\"share\": 0.3}}", "a.json");

        assertThat(read).isEqualTo(Policy.OFF.named("").with(new LongTail(0, 0.3, LongTail.Placing.EVEN, 1, false)));
        assertThatThrownBy(() -> Knobs.read("{\"version\": 1, \"longTail\": {\"shore\": 0.3}}", "a.json"))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("shore");
        assertThatThrownBy(() -> Knobs.read("{\"longTail\": {\"share\": 0.3}}", "a.json"))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("form 0");
        assertThatThrownBy(() -> Knobs.read("[1]", "a.json")).isInstanceOf(BadUsage.class);
    }
}
