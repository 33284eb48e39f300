package io.recscope.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.fault.NotFound;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.Request;
import io.recscope.engine.recommend.Scope;
import io.recscope.engine.recommend.Signals;
import io.recscope.engine.recommend.baseline.Ease;
import io.recscope.engine.recommend.baseline.ItemNeighbours;
import io.recscope.engine.recommend.policy.Policy;
import io.recscope.engine.recommend.policy.Presets;
import io.recscope.engine.shapley.Effort;
import io.recscope.engine.shapley.Fidelity.Ending;
import io.recscope.engine.shapley.Interactions;
import io.recscope.engine.shapley.Method;
import io.recscope.engine.work.Work;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExplainerTest {
    private final Dataset data = Gallery.data();

    private static Attribution explain(Explainer explainer, Question question, Effort effort) {
        try {
            return explainer.explain(explainer.lay(question), effort, _ -> {}, Work.SILENT);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Double> values(Attribution attribution) {
        return attribution.estimate().values();
    }

    @Test
    void eventsThatAddGetWhatTheyAdd() {
        Attribution attribution = explain(
                Gallery.explainer(Gallery.adding(9)),
                Question.of(Gallery.request(1, 2, 3), 9).in(Worth.SCORE),
                Effort.USUAL);
        assertThat(values(attribution)).containsExactly(1.0, 2.0, 3.0);
        assertThat(attribution.estimate().nobody()).isZero();
        assertThat(attribution.estimate().everybody()).isEqualTo(6);
        assertThat(attribution.rank()).isEqualTo(1);
        assertThat(attribution.largest().getFirst().evidence().name()).isEqualTo("red lamp 3");
    }

    @ParameterizedTest
    @EnumSource(Worth.class)
    void sharesAddUpToTheWorth(Worth worth) {
        Explainer explainer = Gallery.explainer(Gallery.fit(Ease.usual(), data));
        Attribution attribution = explain(
                explainer, Question.of(Gallery.request(4, 8, 15, 16, 3), 11).in(worth), Effort.USUAL);
        double sum = values(attribution).stream().mapToDouble(v -> v).sum();
        assertThat(attribution.estimate().nobody() + sum)
                .isCloseTo(attribution.estimate().everybody(), within(1e-9));
    }

    @Test
    void worthOfRankIsMinusTheRankAmongTheRivals() {
        Attribution attribution = explain(
                Gallery.explainer(Gallery.fit(Ease.usual(), data)),
                Question.of(Gallery.request(4, 8, 15), 11).in(Worth.RANK),
                Effort.USUAL);
        assertThat(attribution.estimate().everybody()).isEqualTo(-attribution.rank());
        assertThat(attribution.rivals()).isEqualTo(Gallery.ITEMS - 3 - 1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Grouping.class,
            names = {"EVENT", "ITEM"})
    void theClosedFormIsWhatEnumerationGives(Grouping grouping) {
        for (ModelSpec spec : List.of(Ease.usual(), ItemNeighbours.usual())) {
            Explainer explainer = Gallery.explainer(Gallery.fit(spec, data));
            Question question = Question.of(Gallery.request(4, 8, 4, 15, 3, 8), 11)
                    .in(Worth.SCORE)
                    .by(grouping);
            Attribution closed = explain(explainer, question, Effort.USUAL);
            Attribution exact = explain(explainer, question, Effort.USUAL.by(Method.EXACT));
            assertThat(closed.estimate().fidelity().method()).isEqualTo(Method.CLOSED_FORM);
            assertThat(exact.estimate().fidelity().method()).isEqualTo(Method.EXACT);
            for (int i = 0; i < values(exact).size(); i++) {
                assertThat(values(closed).get(i)).isCloseTo(values(exact).get(i), within(1e-5));
            }
        }
    }

    @Test
    void noFormulaForOtherWorths() {
        Explainer explainer = Gallery.explainer(Gallery.fit(Ease.usual(), data));
        assertThatThrownBy(() ->
                        explain(explainer, Question.of(Gallery.request(4, 8), 11), Effort.USUAL.by(Method.CLOSED_FORM)))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("No formula");
    }

    @Test
    void withoutHistoryThereIsNothingToShare() {
        Attribution attribution = explain(
                Gallery.explainer(Gallery.fit(Ease.usual(), data)), Question.of(Gallery.request(), 11), Effort.USUAL);
        assertThat(attribution.evidence()).isEmpty();
        assertThat(attribution.estimate().everybody())
                .isEqualTo(attribution.estimate().nobody());
        assertThat(attribution.notes()).anyMatch(note -> note.contains("nothing among which"));
    }

    @Test
    void oneEventGetsAll() {
        Attribution attribution = explain(
                Gallery.explainer(Gallery.fit(ItemNeighbours.usual(), data)),
                Question.of(Gallery.request(4), 11),
                Effort.USUAL);
        assertThat(values(attribution)).hasSize(1);
        assertThat(values(attribution).getFirst())
                .isCloseTo(
                        attribution.estimate().everybody()
                                - attribution.estimate().nobody(),
                        within(1e-12));
    }

    @Test
    void thousandsOfEventsArePutTogetherAndSaidSo() {
        int[] items = IntStream.range(0, 5_000).map(i -> i % Gallery.ITEMS).toArray();
        Question question = Question.of(Gallery.request(items).within(new Scope.All()), 11);
        Explainer explainer = Gallery.explainer(Gallery.adding(11));
        Attribution attribution = explain(explainer, question, Effort.USUAL.of(500));
        assertThat(attribution.evidence()).hasSize(Question.MOST);
        assertThat(attribution.notes()).anyMatch(note -> note.contains("5,000 events"));
        assertThat(attribution.evidence().stream()
                        .mapToInt(piece -> ((Evidence.Events) piece).events().size())
                        .sum())
                .isEqualTo(5_000);
    }

    @Test
    void anItemOutsideTheCatalogueIsRefused() {
        Explainer explainer = Gallery.explainer(Gallery.adding(9));
        assertThatThrownBy(() -> explainer.lay(Question.of(Gallery.request(1), 400)))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("400");
    }

    @Test
    void stagesOfAPolicyShareWhatTheyDo() {
        Explainer explainer =
                new Explainer(Gallery.fit(Ease.usual(), data), Gallery.facts(data), Presets.named("discovery"));
        Question question =
                Question.of(Gallery.request(4, 8, 15), 11).in(Worth.RANK).about(Kind.EVENTS, Kind.STAGES);
        Attribution attribution = explain(explainer, question, Effort.USUAL);
        assertThat(attribution.evidence().stream().filter(e -> e.kind() == Kind.STAGES))
                .extracting(Evidence::name)
                .containsExactly("long-tail", "diversity");
        double sum = values(attribution).stream().mapToDouble(v -> v).sum();
        assertThat(attribution.estimate().nobody() + sum).isCloseTo(-attribution.rank(), within(1e-9));
    }

    @Test
    void aLikedItemIsEvidenceToo() {
        Request request = Gallery.request(4, 8).with(Signals.NONE.with(new Signals.Mark(12, Signals.Verdict.LIKE)));
        Explainer explainer = new Explainer(Gallery.fit(Ease.usual(), data), Gallery.facts(data), Policy.OFF);
        Attribution attribution =
                explain(explainer, Question.of(request, 11).in(Worth.SCORE).about(Kind.SAID), Effort.USUAL);
        assertThat(attribution.evidence()).singleElement().isInstanceOf(Evidence.Judged.class);
        assertThat(values(attribution).getFirst()).isNotZero();
    }

    @Test
    void aModelThatFailsInTheMiddleLeavesAPartialAttribution() {
        AtomicInteger asked = new AtomicInteger();
        Model failing = new Gallery.Made((history, scores) -> {
            if (asked.incrementAndGet() > 600) {
                throw new IllegalStateException("out of order");
            }
            scores[9] = history.size();
        });
        int[] items = IntStream.range(0, 19).map(i -> i < 9 ? i : i + 1).toArray();
        Attribution attribution = explain(
                Gallery.explainer(failing),
                Question.of(Gallery.request(items).within(new Scope.All()), 9),
                Effort.USUAL);
        assertThat(attribution.estimate().fidelity().ending()).isEqualTo(Ending.FAILED);
        assertThat(attribution.estimate().fidelity().note()).contains("out of order");
        assertThat(attribution.estimate().fidelity().evaluations()).isLessThan(Effort.USUAL.evaluations());
    }

    @Test
    void whoCancelsKeepsWhatWasKnown() throws InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        Model counting = new Gallery.Made((history, scores) -> {
            asked.incrementAndGet();
            scores[9] = history.size();
        });
        Work cancelled = new Work() {
            @Override
            public void report(double fraction, String step) {}

            @Override
            public void checkCancelled() throws InterruptedException {
                if (asked.get() > 600) {
                    throw new InterruptedException("cancelled");
                }
            }
        };
        int[] items = IntStream.range(0, 19).map(i -> i < 9 ? i : i + 1).toArray();
        Explainer explainer = Gallery.explainer(counting);
        Attribution attribution = explainer.explain(
                explainer.lay(Question.of(Gallery.request(items).within(new Scope.All()), 9)),
                Effort.USUAL,
                _ -> {},
                cancelled);
        assertThat(attribution.estimate().fidelity().isPartial()).isTrue();
        assertThat(attribution.estimate().fidelity().ending()).isEqualTo(Ending.CANCELLED);
    }

    @Test
    void owenValuesAddUpToo() {
        Explainer explainer = Gallery.explainer(Gallery.fit(Ease.usual(), data));
        Request request = Gallery.request(4, 8, 15).with(Signals.NONE.with(new Signals.Mark(12, Signals.Verdict.LIKE)));
        Question question = Question.of(request, 11).about(Kind.EVENTS, Kind.SAID);
        Attribution attribution = explain(explainer, question, Effort.USUAL.by(Method.OWEN));
        assertThat(attribution.estimate().fidelity().method()).isEqualTo(Method.OWEN);
        double sum = values(attribution).stream().mapToDouble(v -> v).sum();
        assertThat(attribution.estimate().nobody() + sum)
                .isCloseTo(attribution.estimate().everybody(), within(1e-9));
    }

    @Test
    void twoThatCanStandForEachOtherInteractBelowZero() throws InterruptedException {
        Model either = new Gallery.Made((history, scores) -> scores[9] = history.isEmpty() ? 0 : 3);
        Explainer explainer = Gallery.explainer(either);
        Case asked = explainer.lay(Question.of(Gallery.request(1, 2), 9).in(Worth.SCORE));
        Explanation found = explainer
                .inquire(asked, Effort.USUAL, Optional.empty(), Work.SILENT)
                .with(Interactions.of(asked.game(), Effort.USUAL, Work.SILENT));
        assertThat(found.pairs(5)).singleElement().satisfies(pair -> {
            assertThat(pair.first()).isZero();
            assertThat(pair.second()).isEqualTo(1);
            assertThat(pair.value()).isCloseTo(-3, within(1e-9));
        });
    }

    @Test
    void withoutRivalsThereIsNoPlace() {
        int[] items = IntStream.range(0, Gallery.ITEMS).filter(i -> i != 9).toArray();
        assertThatThrownBy(() -> Gallery.explainer(Gallery.adding(9)).lay(Question.of(Gallery.request(items), 9)))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("no rivals");
    }

    @Test
    void sessionsNeedTimes() {
        Question question = Question.of(Gallery.request(1, 2), 9).by(Grouping.SESSION);
        assertThatThrownBy(() -> Gallery.explainer(Gallery.adding(9)).lay(question))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("positions");
        Dataset timed = Gallery.data(Clock.TIME);
        UserHistory history = timed.history(0);
        Lineup lineup =
                new Lineup(timed.catalog(), timed.clock(), Gallery.facts(timed).aspects());
        assertThat(lineup.of(history, Grouping.SESSION, 50)).hasSize(history.size());
    }
}
