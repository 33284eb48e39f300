package io.recscope.engine.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.recommend.baseline.ContentNeighbours;
import io.recscope.engine.recommend.baseline.Fusion;
import io.recscope.engine.recommend.baseline.ItemNeighbours;
import io.recscope.engine.recommend.baseline.ItemNeighbours.Similarity;
import io.recscope.engine.recommend.baseline.MostPopular;
import io.recscope.engine.recommend.baseline.TextReading;
import io.recscope.engine.recommend.baseline.Transitions;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelKindsTest {
    private final ModelKinds kinds = new ModelKinds(List.of(
            MostPopular.usual(),
            ItemNeighbours.usual(),
            Transitions.usual(),
            ContentNeighbours.usual(),
            Fusion.usual(List.of(MostPopular.usual(), Transitions.usual()))));

    private AbstractThrowableAssert<?, ?> refusing(String kind, String name, String value) {
        return assertThatThrownBy(() -> kinds.parse(kind, Map.of(name, value))).isInstanceOf(BadUsage.class);
    }

    @Test
    void settingsChangeTheUsualOnes() {
        assertThat(kinds.parse("item-neighbours", Map.of("neighbours", "7", "similarity", "cosine")))
                .isEqualTo(new ItemNeighbours(7, 50, 0.6, Similarity.COSINE));
        assertThat(kinds.parse("transitions", Map.of())).isEqualTo(Transitions.usual());
    }

    @Test
    void everySpecificationSurvivesJson() {
        for (String kind : kinds.names()) {
            ModelSpec spec = kinds.preset(kind);
            assertThat(kinds.read(kinds.write(spec))).isEqualTo(spec);
            assertThat(kinds.write(spec)).startsWith("{\"kind\":\"" + kind + "\"");
        }
        ModelSpec nested = Fusion.usual(
                List.of(Fusion.usual(List.of(new MostPopular(3))), new ContentNeighbours(0.5, TextReading.BOTH)));
        assertThat(kinds.read(kinds.write(nested))).isEqualTo(nested);
    }

    @Test
    void membersAreNamedOrDescribed() {
        assertThat(kinds.parse("fusion", Map.of("members", "transitions, most-popular", "seed", "5")))
                .isEqualTo(new Fusion(List.of(Transitions.usual(), MostPopular.usual()), 4000, 5));
        assertThat(kinds.parse("fusion", Map.of("members", "[{\"kind\":\"most-popular\",\"halfLife\":2}]")))
                .isEqualTo(Fusion.usual(List.of(new MostPopular(2))));
    }

    @Test
    void unknownNamesAreAnsweredWithTheKnownOnes() {
        assertThatThrownBy(() -> kinds.preset("eas"))
                .isInstanceOf(BadUsage.class)
                .hasMessageContainingAll("'eas'", "most-popular", "fusion");
        refusing("transitions", "windows", "3").hasMessageContainingAll("'windows'", "window (a whole number", "decay");
        refusing("transitions", "kind", "fusion").hasMessageContaining("no setting 'kind'");
        refusing("fusion", "members", "transitions,").hasMessageContaining("no model ''");
        refusing("fusion", "members", "[{\"kind\":\"most-popular\",\"life\":2}]")
                .hasMessageContaining("life");
    }

    @Test
    void badValuesAreAnsweredWithWhatWouldDo() {
        refusing("transitions", "window", "many").hasMessageContainingAll("'many'", "window", "a whole number");
        refusing("transitions", "window", "2.5").hasMessageContainingAll("2.5", "a whole number");
        refusing("transitions", "window", "99999999999").hasMessageContaining("99999999999");
        refusing("transitions", "window", "").hasMessageContaining("window");
        refusing("item-neighbours", "similarity", "near").hasMessageContaining("cosine, jaccard, conditional");
        refusing("transitions", "window", "0").hasMessageContainingAll("window is 0", "at least 1");
        refusing("transitions", "decay", "NaN").hasMessageContainingAll("decay", "above 0 and at most 1");
        refusing("item-neighbours", "shrinkage", "-1").hasMessageContainingAll("shrinkage", "from 0");
        refusing("most-popular", "halfLife", "Infinity").hasMessageContaining("halfLife");
        refusing("fusion", "members", "[]").hasMessageContaining("no members");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{",
                "[]",
                "7",
                "{\"kind\":\"ease\"}",
                "{\"halfLife\":1}",
                "{\"kind\":\"most-popular\"}",
                "{\"kind\":\"most-popular\",\"halfLife\":1,\"x\":2}",
                "{\"kind\":\"most-popular\",\"halfLife\":-1}",
                "{\"kind\":\"fusion\",\"members\":null,\"sample\":1,\"seed\":1}",
            })
    void whatIsNoSpecificationIsRefused(String text) {
        assertThatThrownBy(() -> kinds.read(text)).isInstanceOf(BadUsage.class);
    }

    @Test
    void settingsAreListedWithTypeAndUsualValue() {
        assertThat(kinds.settings("item-neighbours"))
                .contains(
                        new ModelKinds.Setting("neighbours", "a whole number", "500"),
                        new ModelKinds.Setting("similarity", "one of cosine, jaccard, conditional", "JACCARD"));
        assertThat(kinds.settings("fusion").getFirst().preset()).isEqualTo("most-popular,transitions");
    }
}
