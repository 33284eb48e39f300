package io.recscope.engine.explain.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.explain.Attribution;
import io.recscope.engine.explain.Evidence;
import io.recscope.engine.explain.Question;
import io.recscope.engine.language.Language;
import io.recscope.engine.metric.TinyData;
import io.recscope.engine.recommend.Candidate;
import io.recscope.engine.recommend.Recommendation;
import io.recscope.engine.recommend.Recommender;
import io.recscope.engine.recommend.Sketch;
import io.recscope.engine.recommend.policy.Facts;
import io.recscope.engine.shapley.Estimate;
import io.recscope.engine.shapley.Fidelity;
import io.recscope.engine.shapley.Fidelity.Ending;
import io.recscope.engine.shapley.Method;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SurveyTest {
    private static final int ITEMS = 12;

    /// Twelve items in three categories, but for the last, which has none; user `u3` begins with item 3.
    private static Dataset shop(int users) {
        TinyData data = TinyData.timed();
        for (int i = 0; i < ITEMS - 1; i++) {
            data.item("i" + i, "item " + i, "c" + i % 3);
        }
        data.item("i11", "item 11");
        for (int u = 0; u < users; u++) {
            int start = u;
            data.user(
                    "u" + u,
                    IntStream.range(0, 2 + u % 9)
                            .mapToObj(step -> "i" + (start + step) % ITEMS)
                            .toArray(String[]::new));
        }
        return data.build();
    }

    private static Facts facts(Dataset data) throws InterruptedException {
        return Facts.of(data, Language.ofWords(), Work.SILENT);
    }

    /// Recommends the items behind the last one.
    private static Recommender next(int items) {
        return request -> {
            UserHistory history = request.history();
            int last = history.item(history.size() - 1);
            List<Candidate> list = new ArrayList<>();
            for (int rank = 1; rank <= request.size(); rank++) {
                list.add(new Candidate((last + rank) % items, rank, 1.0 / rank, List.of()));
            }
            return new Recommendation(list, items, 0);
        };
    }

    /// One piece of evidence for each event, worth its number.
    private static Attribution events(Question question, Ending ending) {
        List<Evidence> evidence = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int event = 0; event < question.request().history().size(); event++) {
            evidence.add(new Evidence.Events("event", List.of(event)));
            values.add((double) event);
        }
        Fidelity fidelity =
                new Fidelity(Method.EXACT, 1, 0, Collections.nCopies(values.size(), 0.0), 0, ending, "", List.of());
        return new Attribution(question, evidence, new Estimate(values, 0, 1, fidelity), 1, 5, List.of());
    }

    private static Survey survey(Dataset data, int threads) throws InterruptedException {
        return new Survey(facts(data), next(data.catalog().size()), (q, _) -> events(q, Ending.COMPLETE), threads);
    }

    @Test
    void eventsOfOneCategoryArePutTogether() throws InterruptedException {
        Surveyed surveyed = survey(shop(20), 1).of(new Sampling(100, 2, 1), Work.SILENT);
        assertThat(surveyed.basis()).isEqualTo(Basis.CATEGORY);
        assertThat(surveyed.asked()).isEqualTo(20);
        assertThat(surveyed.notes()).isEmpty();
        ExplainedUser user = surveyed.users().get(8); // items 8 9 10 11 0 1 2 3 4 5: c2 c0 c1 - c0 c1 c2 c0 c1 c2
        assertThat(user.id()).isEqualTo("u8");
        assertThat(user.items()).extracting(ExplainedItem::id).containsExactly("i6", "i7");
        assertThat(user.first().feature()).isEqualTo(new Feature(0, "c0"));
        assertThat(user.first().parts())
                .extracting(part -> part.feature().name(), ExplainedItem.Part::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("no category", 3.0),
                        org.assertj.core.groups.Tuple.tuple("c0", 12.0),
                        org.assertj.core.groups.Tuple.tuple("c1", 15.0),
                        org.assertj.core.groups.Tuple.tuple("c2", 15.0));
        assertThat(user.outline().share(Feature.NONE)).isEqualTo(0.1);
        assertThat(user.outline().share(0)).isEqualTo(0.3);
        assertThat(user.outline().recency()).isZero();
        assertThat(user.activity()).isEqualTo(Activity.HEAVY);
        assertThat(surveyed.users().getFirst().activity()).isEqualTo(Activity.LIGHT);
    }

    @Test
    void threadsChangeNothingAndSmallerSamplesArePartOfLarger() throws InterruptedException {
        Dataset data = shop(60);
        Surveyed once = survey(data, 1).of(new Sampling(30, 1, 5), Work.SILENT);
        assertThat(survey(data, 4).of(new Sampling(30, 1, 5), Work.SILENT)).isEqualTo(once);
        Surveyed fewer = survey(data, 1).of(new Sampling(10, 1, 5), Work.SILENT);
        assertThat(once.users()).containsAll(fewer.users());
        assertThat(survey(data, 1).of(new Sampling(30, 1, 6), Work.SILENT).users())
                .isNotEqualTo(once.users());
    }

    @Test
    void cancelKeepsWhatIsDone() throws InterruptedException {
        Dataset data = shop(60);
        AtomicInteger asked = new AtomicInteger();
        Survey survey = new Survey(
                facts(data),
                next(ITEMS),
                (question, work) -> {
                    if (asked.incrementAndGet() > 7) {
                        throw new InterruptedException();
                    }
                    return events(question, Ending.COMPLETE);
                },
                1);
        Surveyed surveyed = survey.of(new Sampling(50, 1, 1), Work.SILENT);
        assertThat(surveyed.cancelled()).isTrue();
        assertThat(surveyed.users()).hasSize(7);
        assertThat(surveyed.notes()).containsExactly("Cancelled: 7 of 50 users were explained.");
        assertThat(Findings.of(surveyed, Thresholds.USUAL, Work.SILENT)
                        .importance()
                        .users())
                .isEqualTo(7);
    }

    @Test
    void cancelReachesTheThreadsThatExplain() throws InterruptedException {
        AtomicInteger explained = new AtomicInteger();
        Work cancelled = new Work() {
            @Override
            public void report(double fraction, String step) {
                // nobody looks
            }

            @Override
            public void checkCancelled() throws InterruptedException {
                if (explained.get() > 0) {
                    throw new InterruptedException();
                }
            }
        };
        Dataset data = shop(60);
        Survey survey = new Survey(
                facts(data),
                next(ITEMS),
                (question, work) -> {
                    while (explained.getAndIncrement() > 3) {
                        work.checkCancelled();
                        Thread.onSpinWait();
                    }
                    return events(question, Ending.COMPLETE);
                },
                2);
        Surveyed surveyed = survey.of(new Sampling(50, 1, 1), cancelled);
        assertThat(surveyed.cancelled()).isTrue();
        assertThat(surveyed.users()).hasSizeBetween(1, 4);
    }

    @Test
    void cancelledBeforeAnybodyThrows() throws InterruptedException {
        Dataset data = shop(5);
        Survey survey = new Survey(facts(data), next(ITEMS), (_, _) -> interrupted(), 1);
        assertThat(survey.of(new Sampling(1, 1, 1), Work.SILENT).users()).isEmpty();
        Work dead = new Work() {
            @Override
            public void report(double fraction, String step) {
                // nobody looks
            }

            @Override
            public void checkCancelled() throws InterruptedException {
                throw new InterruptedException();
            }
        };
        assertThatThrownBy(() -> survey.of(new Sampling(1, 1, 1), dead)).isInstanceOf(InterruptedException.class);
    }

    private static Attribution interrupted() throws InterruptedException {
        throw new InterruptedException();
    }

    @Test
    void failuresAndEmptyListsAreLeftOutAndCounted() throws InterruptedException {
        Dataset data = shop(30);
        Recommender some = request -> request.history().size() == 2
                ? new Recommendation(List.of(), 0, 0)
                : next(ITEMS).recommend(request);
        Survey survey = new Survey(
                facts(data),
                some,
                (question, _) ->
                        events(question, question.request().history().size() == 3 ? Ending.FAILED : Ending.BUDGET),
                1);
        Surveyed surveyed = survey.of(new Sampling(30, 1, 1), Work.SILENT);
        assertThat(surveyed.unanswered()).isEqualTo(4);
        assertThat(surveyed.failed()).isEqualTo(4);
        assertThat(surveyed.users()).hasSize(22);
        assertThat(surveyed.cancelled()).isFalse();
        assertThat(surveyed.notes()).hasSize(2);
    }

    @Test
    void withoutCategoriesItIsGroupsAndWithoutTextsItems() throws InterruptedException {
        List<String> titles = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            titles.add((i < 30 ? "paper lantern string " : "wooden toy train ") + "number" + i);
        }
        Dataset texts = Sketch.titled(titles, "0 1 2 31", "3 4", "");
        Surveyed groups = survey(texts, 1).of(Sampling.USUAL, Work.SILENT);
        assertThat(groups.basis()).isEqualTo(Basis.GROUP);
        assertThat(groups.eligible()).isEqualTo(2);
        assertThat(groups.users().getFirst().first().parts()).hasSizeBetween(1, 3);
        assertThat(groups.users().getFirst().outline().recency()).isNaN();
        Surveyed items = survey(Sketch.of(ITEMS, "0 1 1", "3"), 1).of(Sampling.USUAL, Work.SILENT);
        assertThat(items.basis()).isEqualTo(Basis.ITEM);
        assertThat(items.users().getFirst().first().parts())
                .extracting(part -> part.feature().name())
                .containsExactly("i0", "i1");
        assertThat(items.users().getFirst().first().feature().name()).isEqualTo("i2");
    }

    @Test
    void nobodyWithAHistoryGivesEmptyFindings() throws InterruptedException {
        Dataset nobody = Sketch.of(Clock.ORDER, List.of("lamp", "mug"), List.of("u0", ""), "", "0 1");
        Surveyed surveyed = survey(nobody, 1).of(Sampling.USUAL, Work.SILENT);
        assertThat(surveyed.eligible()).isZero();
        Findings findings = Findings.of(surveyed, Thresholds.USUAL, Work.SILENT);
        assertThat(findings.importance().rows()).isEmpty();
        assertThat(findings.segments()).isEmpty();
        assertThat(new FindingsJson(findings)
                        .json()
                        .path("survey")
                        .path("explained")
                        .asInt())
                .isZero();
    }

    @Test
    void jsonNamesFeaturesAndHasCounts() throws InterruptedException {
        Surveyed surveyed = survey(shop(60), 2).of(new Sampling(60, 1, 1), Work.SILENT);
        JsonNode json = new FindingsJson(Findings.of(surveyed, Thresholds.USUAL, Work.SILENT)).json();
        assertThat(json.at("/survey/explained").asInt()).isEqualTo(60);
        assertThat(json.at("/importance/0/segment").asText()).isEqualTo(Importance.ALL);
        assertThat(json.at("/importance/0/rows/0/feature").asText()).startsWith("c");
        assertThat(json.at("/beeswarm/0/dots").size()).isPositive();
        assertThat(json.at("/beeswarm/0/dots/0/user").asText()).startsWith("u");
        assertThat(json.at("/rules/cases").asInt()).isEqualTo(42);
        assertThat(json.at("/trees/0/fidelity/of").asInt()).isEqualTo(18);
        assertThat(json.at("/trees/1/foretells").asText()).isEqualTo("tail");
    }
}
