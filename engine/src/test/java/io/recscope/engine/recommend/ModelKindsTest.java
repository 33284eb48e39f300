package io.recscope.engine.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recscope.engine.data.Interactions;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.recommend.baseline.ContentNeighbours;
import io.recscope.engine.recommend.baseline.Fusion;
import io.recscope.engine.recommend.baseline.ItemNeighbours;
import io.recscope.engine.recommend.baseline.ItemNeighbours.Similarity;
import io.recscope.engine.recommend.baseline.MostPopular;
import io.recscope.engine.recommend.baseline.TextReading;
import io.recscope.engine.recommend.baseline.Transitions;
import io.recscope.engine.work.Work;
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

    private final ModelKinds grouped = new ModelKinds(List.of(Grouped.USUAL, Fusion.usual(List.of(Grouped.USUAL))));

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
    void aRefusedSpecificationIsToldWhatItHasTooMuchOrTooLittle() {
        assertThatThrownBy(() -> kinds.read("{\"kind\":\"ease\"}")).hasMessageContaining("no model 'ease'");
        assertThatThrownBy(() -> kinds.read("{\"kind\":\"most-popular\",\"halfLife\":1,\"warp\":2}"))
                .hasMessageContaining("no setting 'warp'");
        assertThatThrownBy(() -> kinds.read("{\"kind\":\"most-popular\"}"))
                .hasMessageContaining("'halfLife'")
                .message()
                .doesNotContain("DeserializationFeature");
    }

    @Test
    void settingsAreListedWithTypeAndUsualValue() {
        assertThat(kinds.settings("item-neighbours"))
                .contains(
                        new ModelKinds.Setting("neighbours", "a whole number", "500"),
                        new ModelKinds.Setting("similarity", "one of cosine, jaccard, conditional", "JACCARD"));
        assertThat(kinds.settings("fusion").getFirst().preset()).isEqualTo("most-popular,transitions");
    }

    @Test
    void settingsInGroupsAreSetByTheirOwnName() {
        ModelSpec spec = grouped.parse(
                "grouped", Map.of("epochs", "10", "cosine", "TRUE", "rate", " 0.5 ", "reach", "far", "seed", "7"));
        assertThat(spec)
                .isEqualTo(new Grouped(
                        new Grouped.Shape(8, true),
                        new Grouped.Training(10, new Grouped.Step(0.5, Grouped.Reach.FAR)),
                        7,
                        "nothing"));
        assertThat(grouped.parse("grouped", Map.of("from", "run 3")))
                .isEqualTo(new Grouped(Grouped.USUAL.shape(), Grouped.USUAL.training(), 1, "run 3"));
    }

    @Test
    void settingsInGroupsAreListedFlat() {
        assertThat(grouped.settings("grouped"))
                .containsExactly(
                        new ModelKinds.Setting("width", "a whole number", "8"),
                        new ModelKinds.Setting("cosine", "true or false", "false"),
                        new ModelKinds.Setting("epochs", "a whole number", "3"),
                        new ModelKinds.Setting("rate", "a number", "0.01"),
                        new ModelKinds.Setting("reach", "one of near, far", "NEAR"),
                        new ModelKinds.Setting("seed", "a whole number", "1"),
                        new ModelKinds.Setting("from", "text", "nothing"));
    }

    @Test
    void groupsAreObjectsOfTheirOwnInJson() {
        String text = grouped.write(Grouped.USUAL);
        assertThat(text)
                .isEqualTo("{\"kind\":\"grouped\",\"shape\":{\"width\":8,\"cosine\":false},"
                        + "\"training\":{\"epochs\":3,\"step\":{\"rate\":0.01,\"reach\":\"NEAR\"}},"
                        + "\"seed\":1,\"from\":\"nothing\"}");
        assertThat(grouped.read(text)).isEqualTo(Grouped.USUAL);
        for (String missing : List.of("\"epochs\":3,", "\"rate\":0.01,", "\"shape\":{\"width\":8,\"cosine\":false},")) {
            assertThatThrownBy(() -> grouped.read(text.replace(missing, "")))
                    .as(missing)
                    .isInstanceOf(BadUsage.class);
        }
    }

    @Test
    void membersMayLeaveSettingsOutOfGroups() {
        Grouped longer = new Grouped(
                Grouped.USUAL.shape(),
                new Grouped.Training(9, Grouped.USUAL.training().step()),
                1,
                "nothing");
        for (String member : List.of("\"training\":{\"epochs\":9}", "\"epochs\":9")) {
            assertThat(grouped.parse("fusion", Map.of("members", "[{\"kind\":\"grouped\"," + member + "}]")))
                    .as(member)
                    .isEqualTo(Fusion.usual(List.of(longer)));
        }
    }

    @Test
    void badSettingsInGroupsAreAnsweredByTheirOwnName() {
        assertThatThrownBy(() -> grouped.parse("grouped", Map.of("epoch", "3")))
                .isInstanceOf(BadUsage.class)
                .hasMessageContainingAll(
                        "'epoch'", "width (", "epochs (a whole number, usually 3)", "rate (", "from (");
        for (String group : List.of("training", "step", "training.epochs")) {
            assertThatThrownBy(() -> grouped.parse("grouped", Map.of(group, "3")))
                    .isInstanceOf(BadUsage.class)
                    .hasMessageContaining("no setting '" + group + "'");
        }
        assertThatThrownBy(() -> grouped.parse("grouped", Map.of("rate", "fast")))
                .isInstanceOf(BadUsage.class)
                .hasMessageContainingAll("'fast' is no value for rate", "a number");
        assertThatThrownBy(() -> grouped.parse("grouped", Map.of("epochs", "0")))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("epochs is 0");
        assertThatThrownBy(() ->
                        grouped.parse("fusion", Map.of("members", "[{\"kind\":\"grouped\",\"shape\":{\"rates\":1}}]")))
                .isInstanceOf(BadUsage.class)
                .hasMessageContainingAll("no setting 'rates'", "width (");
    }

    @Test
    void whatWasWrittenBeforeASettingWasThereMeansWhatItMeantThen() {
        String member = "{\"kind\":\"content-neighbours\",\"recency\":0.5}";
        ContentNeighbours meant = new ContentNeighbours(0.5, TextReading.WORDS);
        assertThat(kinds.read(member)).isEqualTo(meant);

        String fusion = "{\"kind\":\"fusion\",\"members\":[" + member + "],\"sample\":9,\"seed\":2}";
        assertThat(kinds.read(fusion)).isEqualTo(new Fusion(List.of(meant), 9, 2));
        assertThat(kinds.read(fusion.replace(member, fusion)))
                .isEqualTo(new Fusion(List.of(new Fusion(List.of(meant), 9, 2)), 9, 2));
    }

    @Test
    void onlySettingsThatCameLaterMayBeMissing() {
        record Inner(int width, @Formerly("7") int height) {}
        record Older(Inner inner, @Formerly("near") Grouped.Reach reach, long seed) implements Sketched {}
        ModelKinds older = new ModelKinds(List.of(new Older(new Inner(1, 2), Grouped.Reach.FAR, 1)));
        assertThat(older.read("{\"kind\":\"grouped\",\"inner\":{\"width\":3},\"seed\":4}"))
                .isEqualTo(new Older(new Inner(3, 7), Grouped.Reach.NEAR, 4));
        assertThat(older.read(older.write(older.preset("grouped")))).isEqualTo(older.preset("grouped"));
        assertThat(older.parse("grouped", Map.of())).isEqualTo(older.preset("grouped"));
        for (String lacking : List.of("\"inner\":{\"width\":3}", "\"seed\":4", "\"inner\":{\"height\":3},\"seed\":4")) {
            assertThatThrownBy(() -> older.read("{\"kind\":\"grouped\"," + lacking + "}"))
                    .as(lacking)
                    .isInstanceOf(BadUsage.class);
        }
    }

    @Test
    void aNameStandsForOneSetting() {
        record Inner(int width) {}
        record Twice(Inner first, int width) implements Sketched {}
        assertThatThrownBy(() -> new ModelKinds(List.of(new Twice(new Inner(1), 2))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("twice the setting width");
    }

    /// A kind of which only the settings matter.
    private interface Sketched extends ModelSpec {
        @Override
        default String kind() {
            return "grouped";
        }

        @Override
        default Model fit(Interactions data, Workshop workshop, Work work) {
            throw new UnsupportedOperationException();
        }

        @Override
        default Model restore(Weights weights, Interactions data, Workshop workshop) {
            throw new UnsupportedOperationException();
        }
    }

    private record Grouped(Shape shape, Training training, long seed, String from) implements Sketched {
        static final Grouped USUAL =
                new Grouped(new Shape(8, false), new Training(3, new Step(0.01, Reach.NEAR)), 1, "nothing");

        enum Reach {
            NEAR,
            FAR
        }

        record Shape(int width, boolean cosine) {}

        record Step(double rate, Reach reach) {}

        record Training(int epochs, Step step) {
            Training {
                if (epochs < 1) {
                    throw new BadUsage("epochs is " + epochs, "", "Give at least 1.");
                }
            }
        }
    }
}
