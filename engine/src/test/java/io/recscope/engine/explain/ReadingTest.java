package io.recscope.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.Sketch;
import io.recscope.engine.recommend.baseline.ContentNeighbours;
import io.recscope.engine.recommend.baseline.Ease;
import io.recscope.engine.recommend.policy.Facts;
import io.recscope.engine.recommend.policy.Policy;
import io.recscope.engine.shapley.Effort;
import io.recscope.engine.work.Work;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingTest {
    private final Dataset data = Sketch.titled(
            List.of("red lamp", "blue mug", "red paper lamp", "green tent", ""), "0 1 2", "1 3", "0 2", "3 4");

    private Explainer explainer(ModelSpec spec) {
        Facts facts = Gallery.facts(data);
        return new Explainer(Gallery.fit(spec, data), facts, Policy.OFF);
    }

    private Attribution words(int item, int... history) throws InterruptedException {
        Explainer explainer = explainer(ContentNeighbours.usual());
        Case asked = explainer.lay(
                Question.of(Gallery.request(history), item).in(Worth.SCORE).about(Kind.WORDS));
        return explainer.explain(asked, Effort.USUAL, _ -> {}, Work.SILENT);
    }

    @Test
    void wordsThatTheHistorySharesCount() throws InterruptedException {
        Attribution attribution = words(2, 0);
        assertThat(attribution.evidence()).extracting(Evidence::name).containsExactly("red", "paper", "lamp");
        List<Double> values = attribution.estimate().values();
        assertThat(values.get(0)).isPositive();
        assertThat(values.get(2)).isPositive();
        assertThat(values.get(1)).isNegative(); // it makes the title less alike
        double sum = values.stream().mapToDouble(v -> v).sum();
        assertThat(attribution.estimate().nobody() + sum)
                .isCloseTo(attribution.estimate().everybody(), within(1e-9));
    }

    @Test
    void anItemWithoutTextHasNoWords() throws InterruptedException {
        Attribution attribution = words(4, 0);
        assertThat(attribution.evidence()).isEmpty();
        assertThat(attribution.notes()).anyMatch(note -> note.contains("no text"));
    }

    @Test
    void aModelThatReadsNothingCannotBeAskedForWords() {
        Explainer explainer = explainer(Ease.usual());
        Question question = Question.of(Gallery.request(0), 2).about(Kind.WORDS);
        assertThatThrownBy(() -> explainer.lay(question))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("reads no texts");
    }

    @Test
    void wordsAndFieldsAtOnceAreRefused() {
        Explainer explainer = explainer(ContentNeighbours.usual());
        Question question = Question.of(Gallery.request(0), 2).about(Kind.WORDS, Kind.FIELDS);
        assertThatThrownBy(() -> explainer.lay(question)).isInstanceOf(BadUsage.class);
    }

    @Test
    void wordsAndEventsShareTogether() throws InterruptedException {
        Explainer explainer = explainer(ContentNeighbours.usual());
        Case asked = explainer.lay(
                Question.of(Gallery.request(0, 1), 2).in(Worth.SCORE).about(Kind.EVENTS, Kind.WORDS));
        Attribution attribution = explainer.explain(asked, Effort.USUAL, _ -> {}, Work.SILENT);
        assertThat(attribution.evidence()).hasSize(5);
        assertThat(attribution.estimate().nobody()
                        + attribution.estimate().values().stream()
                                .mapToDouble(v -> v)
                                .sum())
                .isCloseTo(attribution.estimate().everybody(), within(1e-9));
    }
}
