package io.recscope.views.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.recscope.engine.metric.Definition;
import io.recscope.engine.metric.Gini;
import io.recscope.engine.metric.HitRate;
import io.recscope.engine.metric.Ndcg;
import io.recscope.engine.metric.Recall;
import io.recscope.views.text.Language;
import io.recscope.views.text.Words;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/// What metrics are said to compute.
class MetricWordsTest {
    private static final List<Definition> KNOWN = List.of(
            new Ndcg().definition(), new HitRate().definition(), new Recall().definition(), new Gini().definition());
    private static final List<BiFunction<MetricWords, Definition, String>> PARTS =
            List.of(MetricWords::formula, MetricWords::denominator, MetricWords::range, MetricWords::undefined);

    @Test
    void englishIsTheEnginesOwn() {
        MetricWords words = new MetricWords(new Words(Language.ENGLISH));
        for (Definition about : KNOWN) {
            assertThat(PARTS.stream().map(part -> part.apply(words, about)))
                    .containsExactly(about.formula(), about.denominator(), about.range(), about.undefined());
        }
    }

    @Test
    void chineseIsChineseAndWhatIsUnknownTheEnginesOwn() {
        MetricWords words = new MetricWords(new Words(Language.CHINESE));
        for (Definition about : KNOWN) {
            assertThat(PARTS.stream().map(part -> part.apply(words, about)))
                    .allMatch(text -> text.codePoints().anyMatch(Character::isIdeographic));
        }
        Definition newer = new Definition(
                "newer", "Newer", "x / y", "y", "0 to 1", Definition.Better.HIGHER, "y is zero", "somebody");
        assertThat(words.formula(newer)).isEqualTo("x / y");
    }
}
