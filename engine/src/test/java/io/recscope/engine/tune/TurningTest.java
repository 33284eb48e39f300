package io.recscope.engine.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.Interactions;
import io.recscope.engine.experiment.Experiment;
import io.recscope.engine.experiment.Fold;
import io.recscope.engine.experiment.LastOut;
import io.recscope.engine.experiment.Protocol;
import io.recscope.engine.experiment.Resampling;
import io.recscope.engine.experiment.Run;
import io.recscope.engine.experiment.Setting;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.language.Language;
import io.recscope.engine.metric.Measurement;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.ModelKinds;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.Sketch;
import io.recscope.engine.recommend.TestWorkshop;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.recommend.WorkshopAround;
import io.recscope.engine.recommend.baseline.Transitions;
import io.recscope.engine.recommend.policy.Facts;
import io.recscope.engine.recommend.policy.Governed;
import io.recscope.engine.recommend.policy.Knobs;
import io.recscope.engine.recommend.policy.Policy;
import io.recscope.engine.recommend.policy.PolicyPooling;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TurningTest {
    private static final int K = 5;
    private static final List<String> WORDS = List.of("red", "blue", "lamp", "mug", "bag", "tea", "wood", "bird");
    private static final Population.Sampling SAMPLING = new Population.Sampling(Protocol.DEFAULT, 40, K, 3);

    private static Dataset data;
    private static Fold fold;
    private static Facts facts;
    private static Population population;

    @BeforeAll
    static void draw() throws InterruptedException {
        data = shop();
        fold = new LastOut(LastOut.Target.VALIDATION)
                .folds(data, Protocol.DEFAULT)
                .getFirst();
        facts = Facts.of(fold.train(), Language.ofWords(), Work.SILENT);
        population = population(SAMPLING);
    }

    private static Dataset shop() {
        Random random = new Random(5);
        List<String> titles = new ArrayList<>();
        for (int item = 0; item < 60; item++) {
            titles.add(WORDS.get(random.nextInt(8)) + " " + WORDS.get(random.nextInt(8)));
        }
        String[] histories = new String[60];
        for (int u = 0; u < histories.length; u++) {
            StringBuilder line = new StringBuilder();
            for (int e = 0; e < 10; e++) {
                double drawn = random.nextDouble();
                line.append((int) (60 * drawn * drawn)).append(' ');
            }
            histories[u] = line.toString();
        }
        return Sketch.titled(titles, histories);
    }

    private static Population population(Population.Sampling sampling) throws InterruptedException {
        Model model = Transitions.usual().fit(fold.train(), new TestWorkshop(), Work.SILENT);
        return Population.draw(fold, PolicyPooling.of(model, facts), sampling, 2, Work.SILENT);
    }

    private static Turning turning() {
        return new Turning(population, facts, Turning.COARSE, 2);
    }

    /// Another value than the policy's.
    private static String turned(Policy policy, Knobs.Setting knob) {
        String now = Knobs.value(policy, knob.path());
        if (!knob.choices().isEmpty()) {
            return knob.choices()
                    .get((knob.choices().indexOf(now) + 1) % knob.choices().size());
        }
        double middle = knob.low() + 0.4 * (knob.high() - knob.low());
        return knob.whole() ? Long.toString(Math.round(middle)) : Double.toString(middle);
    }

    @Test
    void everyKnobTurnedGivesWhatAFreshMeasurementGives() throws InterruptedException {
        Policy base = Knobs.turned(
                Policy.OFF,
                Map.of(
                        "coldStart.events", "12",
                        "newItems.events", "4",
                        "interest.strength", "0.5",
                        "context.strength", "0.5",
                        "longTail.discount", "0.4",
                        "diversity.method", "mmr"));
        Turning turning = turning();
        PolicyMeasures start = turning.measure(base, Work.SILENT);
        int moved = 0;
        for (Knobs.Setting knob : Knobs.all()) {
            Policy policy = Knobs.turned(base, Map.of(knob.path(), turned(base, knob)));
            PolicyMeasures kept = turning.measure(policy, Work.SILENT);
            assertThat(kept.metrics())
                    .as(knob.path())
                    .isEqualTo(turning().measure(policy, Work.SILENT).metrics());
            moved += kept.metrics().equals(start.metrics()) ? 0 : 1;
        }
        assertThat(moved).isGreaterThan(8);
        assertThat(turning.measure(base, Work.SILENT).metrics()).isEqualTo(start.metrics());
    }

    @Test
    void aPolicyMeasuresHereAsInAnExperiment() throws InterruptedException {
        Policy policy = Knobs.turned(Policy.OFF, Map.of("longTail.discount", "0.5", "diversity.method", "mmr"));
        Population everybody = population(new Population.Sampling(Protocol.DEFAULT, 1000, K, 9));
        PolicyMeasures here = new Turning(everybody, facts, Turning.COARSE, 1).measure(policy, Work.SILENT);
        Run run = new Experiment(
                        data.digest(),
                        new LastOut(LastOut.Target.VALIDATION),
                        List.of(new Governed(Transitions.usual(), policy)),
                        List.of(K),
                        Protocol.DEFAULT,
                        new Resampling(100, 1))
                .run(data, Setting.here("test", new TestWorkshop()), Work.SILENT);
        run.models().getFirst().metrics().forEach((key, measured) -> {
            Measurement own = here.metrics().get(key);
            assertThat(own.users()).as(key).isEqualTo(measured.users());
            if (measured.defined()) {
                assertThat(own.value()).as(key).isCloseTo(measured.value(), within(1e-6));
            }
        });
    }

    @Test
    void theFirstUsersSpeakFirst() throws InterruptedException {
        List<PolicyMeasures> said = new ArrayList<>();
        PolicyMeasures all = turning().measure(Policy.OFF, List.of(10, 25, 400), said::add, Work.SILENT);
        assertThat(said).extracting(PolicyMeasures::users).containsExactly(10, 25);
        assertThat(all.users()).isEqualTo(population.size()).isEqualTo(40);
        assertThat(all.lists().subList(0, 10))
                .usingElementComparator(Arrays::compare)
                .isEqualTo(said.getFirst().lists());
        Population small = population(new Population.Sampling(Protocol.DEFAULT, 10, K, 3));
        PolicyMeasures ten = new Turning(small, facts, Turning.COARSE, 1).measure(Policy.OFF, Work.SILENT);
        assertThat(ten.metrics()).isEqualTo(said.getFirst().metrics());
    }

    @Test
    void aMeasurementThatWasCancelledDoesNoHarm() throws InterruptedException {
        Policy policy = Knobs.turned(Policy.OFF, Map.of("longTail.discount", "1"));
        Turning turning = turning();
        turning.measure(Policy.OFF, Work.SILENT);
        assertThatThrownBy(() -> turning.measure(
                        policy, List.of(10), first -> Thread.currentThread().interrupt(), Work.SILENT))
                .isInstanceOf(InterruptedException.class);
        assertThat(turning.measure(policy, Work.SILENT).metrics())
                .isEqualTo(turning().measure(policy, Work.SILENT).metrics());
    }

    @Test
    void anExposureCapHoldsOverThePopulation() throws InterruptedException {
        Policy capped = Knobs.turned(Policy.OFF, Map.of("longTail.cap", "0.25"));
        Turning turning = turning();
        turning.measure(Policy.OFF, Work.SILENT);
        PolicyMeasures measured = turning.measure(capped, Work.SILENT);
        int[] shown = new int[60];
        measured.lists().forEach(list -> {
            for (int item : list) {
                shown[item]++;
            }
        });
        assertThat(Arrays.stream(shown).max().orElse(0)).isLessThanOrEqualTo(10);
        assertThat(turning.measure(capped, Work.SILENT).metrics()).isEqualTo(measured.metrics());
    }

    @Test
    void differencesArePaired() throws InterruptedException {
        PolicyMeasures off = turning().measure(Policy.OFF, Work.SILENT);
        PolicyMeasures tail = turning().measure(Knobs.turned(Policy.OFF, Map.of("longTail.share", "0.6")), Work.SILENT);
        assertThat(tail.minus(off, Turning.COARSE, Work.SILENT)).anySatisfy(comparison -> {
            assertThat(comparison.metric()).isEqualTo("tail@" + K);
            assertThat(comparison.low()).isGreaterThan(0);
            assertThat(comparison.pairs()).isEqualTo(40);
        });
    }

    @Test
    void aSearchFitsAModelOnlyWhenItsSettingsChange() throws InterruptedException {
        AtomicInteger fits = new AtomicInteger();
        ModelKinds kinds = new ModelKinds(List.of(Transitions.usual()));
        Workshop workshop = new WorkshopAround(new TestWorkshop()) {
            @Override
            public Model fit(ModelSpec spec, Interactions train, Work work) throws InterruptedException {
                fits.incrementAndGet();
                return super.fit(spec, train, work);
            }
        };
        Offline offline = new Offline(
                new Offline.Ground(fold, facts, workshop, SAMPLING, 1),
                new Offline.Subject(kinds, "transitions", Policy.OFF));
        Map<String, Measurement> usual = offline.measure(Map.of(), Work.SILENT);
        offline.measure(Map.of("longTail.discount", "2"), Work.SILENT);
        assertThat(fits).hasValue(1);
        assertThat(offline.measure(Map.of("window", "1", "shrinkage", "0"), Work.SILENT))
                .isNotEqualTo(usual);
        assertThat(fits).hasValue(2);
        assertThatThrownBy(() -> offline.measure(Map.of("coldStart.events", "-1"), Work.SILENT))
                .isInstanceOf(BadUsage.class);
    }

    @Test
    void spacesAreReadAndNonsenseIsRefused() {
        ModelKinds kinds = new ModelKinds(List.of(Transitions.usual()));
        Space space = SpaceNotation.of(
                List.of("longTail.discount", "diversity.strength=0:0.6", "window=1:20:log"),
                kinds,
                "transitions",
                Policy.OFF);
        assertThat(space.dimensions())
                .extracting(Dimension::toString)
                .containsExactly(
                        "longTail.discount=0:3", "diversity.strength=0:0.6", "window=1:20:log", "diversity.method=mmr");
        for (String wrong : List.of(
                "longTail.discont",
                "longTail.discount=0:9",
                "longTail.discount=2:1",
                "longTail.discount=a:b",
                "diversity.method=mrm|dpp",
                "widow=1:3",
                "window",
                "longTail.discount=0:1:ln",
                "longTail.share=0.5")) {
            assertThatThrownBy(() -> SpaceNotation.of(List.of(wrong), kinds, "transitions", Policy.OFF))
                    .as(wrong)
                    .isInstanceOf(BadUsage.class);
        }
    }
}
