package io.recscope.engine.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recscope.engine.fault.BadUsage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricSuiteTest {
    @Test
    void everyKeyOfTheDesignIsThereAndDescribed() {
        MetricSuite suite =
                MetricSuite.of(TinyData.ordered().user("u", "a", "b").build(), true);
        assertThat(suite.definitions())
                .extracting(Definition::name)
                .containsExactly(
                        "ndcg",
                        "hit",
                        "recall",
                        "precision",
                        "f1",
                        "map",
                        "mrr",
                        "novelty",
                        "diversity",
                        "tail",
                        "serendipity",
                        "calibration",
                        "coverage",
                        "gini");
        assertThat(suite.definitions()).allSatisfy(d -> assertThat(
                        List.of(d.title(), d.formula(), d.denominator(), d.range(), d.undefined(), d.source()))
                .noneMatch(String::isBlank));
    }

    @Test
    void keysAreWrittenAndRead() {
        assertThat(MetricKey.of("ndcg@10")).isEqualTo(new MetricKey("ndcg", 10)).hasToString("ndcg@10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ndcg", "ndcg@", "@10", "ndcg@0", "ndcg@-1", "ndcg@ten", "ndcg@99999999999"})
    void anythingElseIsNoKey(String text) {
        assertThatThrownBy(() -> MetricKey.of(text)).isInstanceOf(BadUsage.class);
    }
}
