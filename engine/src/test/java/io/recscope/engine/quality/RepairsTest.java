package io.recscope.engine.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.fault.NotFound;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RepairsTest {
    private static List<String> repaired(Fixture fixture, Repair... repairs) {
        return Fixture.rows(Fixture.apply(fixture.build(), repairs).dataset());
    }

    @Test
    void droppingDuplicatesKeepsTheFirstAndComparesEveryColumn() {
        Fixture fixture = Fixture.timed("Price")
                .row("a", "x", 1, 2, "s", "5")
                .row("a", "x", 1, 2, "s", "5")
                .row("a", "x", 1, 2, "s", "6")
                .row("a", "x", 1, 3, "s", "5")
                .row("a", "x", 1, 2, "t", "5");

        assertThat(repaired(fixture, new Drop.Duplicates()))
                .containsExactly("a x 1 2 s 5", "a x 1 2 s 6", "a x 1 3 s 5", "a x 1 2 t 5");
    }

    @Test
    void droppingRepurchasesKeepsTheFirstChoiceOfEachItemAndTheAnonymousRows() {
        Fixture fixture = Fixture.timed()
                .row("a", "y", 8)
                .row("a", "x", 9, 1, "s")
                .row("a", "x", 2, 3, "t")
                .row("a", "x", 2, 4, "t")
                .row("b", "x", 5)
                .row("", "x", 1)
                .row("", "x", 2);

        assertThat(repaired(fixture, new Drop.Repurchases()))
                .containsExactly("a x 2 3 t", "a y 8 1", "b x 5 1", " x 1 1", " x 2 1");
    }

    @Test
    void everythingARowAndAnItemCarriesSurvivesARepair() {
        Fixture fixture = Fixture.timed("Price", "Country")
                .item("x", "Title of x", "toys", "cars")
                .item("cold", "Never bought", "toys")
                .row("a", "x", 7, 2, "s", "5", "UK")
                .row("", "x", 8, 2, "t", "6", "FR");

        Dataset data = Fixture.apply(fixture.build(), new Drop.Anonymous()).dataset();

        assertThat(Fixture.rows(data)).containsExactly("a x 7 2 s 5 UK");
        assertThat(data.line(0)).isEqualTo(2);
        assertThat(data.users()).isEqualTo(1);
        assertThat(data.sessionIds().size()).isEqualTo(1);
        assertThat(data.catalog().item(data.catalog().index("x")).categories()).containsExactly("toys", "cars");
        assertThat(data.catalog().title(data.catalog().index("cold"))).isEqualTo("Never bought");
    }

    @Test
    void aPlanWithoutRepairsGivesAnEqualDataset() {
        Dataset data = Fixture.random(3);

        assertThat(Fixture.apply(data).dataset().digest()).isEqualTo(data.digest());
    }

    @Test
    void droppingImpossibleWeightsAndPricesKeepsWhatIsPositiveOrUnknown() {
        Fixture weights = Fixture.timed()
                .row("a", "x", 1, 0, "")
                .row("a", "x", 2, -1, "")
                .row("a", "x", 3, Float.NaN, "")
                .row("a", "x", 4, 0.5f, "");
        Fixture prices = Fixture.timed("Price")
                .row("a", "x", 1, 1, "", "0")
                .row("a", "x", 2, 1, "", "-3")
                .row("a", "x", 3, 1, "", "unknown")
                .row("a", "x", 4, 1, "", "2.5");

        assertThat(repaired(weights, new Drop.ImpossibleWeights())).containsExactly("a x 4 0.5");
        assertThat(repaired(prices, new Drop.ImpossiblePrices("Price")))
                .containsExactly("a x 3 1 unknown", "a x 4 1 2.5");
        assertThatThrownBy(() -> repaired(prices, new Drop.ImpossiblePrices("Cost")))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("Cost");
    }

    @Test
    void droppingItemsAndUsersTakesTheirRowsAndNames() {
        Fixture fixture = Fixture.timed()
                .item("cold", "")
                .row("a", "x", 1)
                .row("b", "x", 2)
                .row("b", "y", 3)
                .row("c", "y", 4);

        Dataset data = Fixture.apply(
                        fixture.build(),
                        new Drop.Items(List.of("y", "cold", "no such"), "test"),
                        new Drop.Users(List.of("b"), "test"))
                .dataset();

        assertThat(Fixture.rows(data)).containsExactly("a x 1 1");
        assertThat(data.catalog().size()).isEqualTo(1);
        assertThat(data.users()).isEqualTo(1);
    }

    @Test
    void clippingMovesValuesOntoTheBound() {
        Fixture fixture = Fixture.timed();
        for (int i = 1; i <= 10; i++) {
            fixture.row("a", "x" + i, 100 * i, i, "");
        }

        assertThat(repaired(fixture, new Clip.Weights(2, 3)).subList(0, 4))
                .containsExactly("a x1 100 2", "a x2 200 2", "a x3 300 3", "a x4 400 3");
        assertThat(repaired(fixture, new Clip.WeightQuantiles(0.2, 0.9)))
                .contains("a x1 100 2", "a x9 900 9", "a x10 1000 9");
        assertThat(repaired(fixture, new Clip.Times(250, 800))).contains("a x1 250 1", "a x5 500 5", "a x10 800 10");
        assertThat(repaired(fixture, new Drop.Times(200, 300))).containsExactly("a x2 200 2", "a x3 300 3");
    }

    @Test
    void repeatsOfOneOccasionBecomeOneRowWithTheSum() {
        Fixture fixture = Fixture.timed("Price")
                .row("a", "x", 1, 2, "s", "5")
                .row("a", "x", 9, 3, "s", "6")
                .row("a", "x", 9, 4, "t", "6")
                .row("a", "x", 9, -1, "t", "6")
                .row("b", "x", 5, 1, "", "6")
                .row("b", "x", 5, 1, "", "7")
                .row("b", "x", 6, 1, "", "7")
                .row("", "x", 5, 1, "", "7")
                .row("", "x", 5, 1, "", "7");

        assertThat(repaired(fixture, new Merge.Repeats()))
                .containsExactly(
                        "a x 1 5 s 5", "a x 9 4 t 6", "a x 9 -1 t 6", "b x 5 2 6", "b x 6 1 7", " x 5 1 7", " x 5 1 7");
    }

    @Test
    void itemsThatMeanTheSameBecomeTheMostFrequent() {
        Fixture fixture = Fixture.timed()
                .item("1a", "Red  cup!")
                .item("2", "red CUP")
                .item("1A", "Blue cup")
                .row("u", "1a", 1)
                .row("u", "2", 2)
                .row("u", "2", 3)
                .row("u", "1A", 4)
                .row("u", "1A", 5);

        assertThat(repaired(fixture, new Merge.SameTitles()))
                .containsExactly("u 2 1 1", "u 2 2 1", "u 2 3 1", "u 1A 4 1", "u 1A 5 1");
        assertThat(repaired(fixture, new Merge.IdVariants()))
                .containsExactly("u 1A 1 1", "u 2 2 1", "u 2 3 1", "u 1A 4 1", "u 1A 5 1");
    }

    @Test
    void cancellationsAreTakenOffTheOldestEarlierPurchase() {
        Fixture fixture = Fixture.timed()
                .row("a", "x", 1, 5, "")
                .row("a", "x", 2, 5, "")
                .row("a", "x", 3, -7, "")
                .row("a", "x", 4, 1, "")
                .row("a", "y", 1, -2, "")
                .row("a", "y", 2, 2, "")
                .row("b", "x", 1, 3, "")
                .row("", "x", 1, 3, "")
                .row("", "x", 2, -3, "");

        RepairPlan.Outcome outcome = Fixture.apply(fixture.build(), new Merge.Cancellations());

        assertThat(Fixture.rows(outcome.dataset()))
                .containsExactly("a x 2 3", "a y 2 2", "a x 4 1", "b x 1 3", " x 1 3");
        assertThat(outcome.effects().getFirst().notes().getFirst())
                .startsWith("1 cancellations")
                .contains("2 found none");
        assertThat(outcome.effects().getFirst().rowsChanged()).isEqualTo(1);
    }

    @Test
    void anonymousSessionsBecomeUsers() {
        Fixture fixture = Fixture.timed()
                .row("session s", "x", 1)
                .row("", "x", 2, 1, "s")
                .row("", "y", 3, 1, "t")
                .row("", "z", 4, 1, "s")
                .row("", "w", 5);

        Dataset data = Fixture.apply(fixture.build(), new Fill.UsersBySession()).dataset();

        assertThat(Fixture.rows(data))
                .containsExactly(
                        "session s x 1 1", " w 5 1", "session s' x 2 1 s", "session s' z 4 1 s", "session t y 3 1 t");
    }

    @Test
    void missingTitlesAndWeightsAreFilled() {
        Fixture fixture = Fixture.timed()
                .item("1A", "")
                .item("1a ", "Red cup")
                .item("7", " ")
                .row("u", "1A", 1, Float.NaN, "")
                .row("u", "1a ", 2, 3, "");

        Dataset data = Fixture.apply(fixture.build(), new Fill.Titles(), new Fill.Weights(1))
                .dataset();

        assertThat(data.catalog().title(data.catalog().index("1A"))).isEqualTo("Red cup");
        assertThat(data.catalog().title(data.catalog().index("7"))).isEqualTo("7");
        assertThat(Fixture.rows(data)).containsExactly("u 1A 1 1", "u 1a  2 3");
    }

    @Test
    void textsLoseStrayBlanksAndControlCharacters() {
        Fixture fixture =
                Fixture.timed().item("x", " Red\t \u00A0cup\u0007 ", " toys ").row("u", "x", 1);

        Dataset data = Fixture.apply(fixture.build(), new CleanText()).dataset();

        assertThat(data.catalog().item(0).title()).isEqualTo("Red cup");
        assertThat(data.catalog().item(0).categories()).containsExactly("toys");
    }

    @Test
    void capsKeepTheLatestOfAUserAndDrawFromAnItem() {
        Fixture fixture = Fixture.timed();
        for (int i = 0; i < 10; i++) {
            fixture.row("a", "x", i).row("b" + i, "y" + i, i);
        }

        assertThat(repaired(fixture, new Resample.UserCap(2))).hasSize(12).contains("a x 8 1", "a x 9 1");
        assertThat(repaired(fixture, new Resample.ItemCap(4, 1))).hasSize(14);
        assertThat(repaired(fixture, new Resample.ItemCap(4, 1)))
                .isEqualTo(repaired(fixture, new Resample.ItemCap(4, 1)))
                .isNotEqualTo(repaired(fixture, new Resample.ItemCap(4, 2)));
    }

    @Test
    void balancedWeightsGiveRareItemsMore() {
        Fixture fixture = Fixture.timed()
                .row("a", "x", 1)
                .row("a", "x", 2)
                .row("a", "x", 3)
                .row("a", "y", 4);

        assertThat(repaired(fixture, new Resample.BalancedWeights(1)))
                .containsExactly("a x 1 0.67", "a x 2 0.67", "a x 3 0.67", "a y 4 2");
    }

    @Test
    void augmentationAddsMarkedUsersAndLeavesTheOthersAlone() {
        Fixture fixture = Fixture.timed("Price");
        for (int u = 0; u < 6; u++) {
            for (int i = 0; i < 5 + 10 * (u / 5); i++) {
                fixture.row("u" + u, "i" + (u + i) % 9, 10 * i, 1, "s" + u, "2");
            }
        }
        Dataset data = fixture.build();

        Dataset more = Fixture.apply(data, Augment.standard(4)).dataset();

        assertThat(Fixture.rows(more).subList(0, data.rows())).isEqualTo(Fixture.rows(data));
        assertThat(more.users()).isGreaterThan(15);
        for (int row = data.rows(); row < more.rows(); row++) {
            assertThat(more.line(row)).isZero();
            assertThat(more.session(row)).isEqualTo(-1);
            assertThat(more.userId(more.userOf(row))).matches("u[0-4]~[1-4]");
        }
        assertThat(Fixture.apply(data, Augment.standard(4)).dataset().digest()).isEqualTo(more.digest());
        assertThat(Fixture.apply(data, Augment.standard(5)).dataset().digest()).isNotEqualTo(more.digest());
    }

    @Test
    void substitutionTakesTheItemThatMostUsersHaveTogether() {
        Fixture fixture = new Fixture(Clock.ORDER);
        for (int u = 0; u < 4; u++) {
            fixture.row("u" + u, "left", 1).row("u" + u, "right", 2);
        }
        fixture.row("v", "left", 1).row("v", "other", 2);

        List<String> rows = repaired(fixture, new Augment(2, 0, 0, 0, 1, 1));

        assertThat(rows).contains("u0~4 right 1 1", "u0~4 left 2 1", "v~4 right 1 1", "v~4 left 2 1");
    }

    @Test
    void aPlanCanBeStoredAndReadBack() throws Exception {
        List<Repair> all = EveryRepair.list();
        JsonMapper json = new JsonMapper();

        String plan = json.writeValueAsString(new RepairPlan(all));

        assertThat(json.readValue(plan, RepairPlan.class)).isEqualTo(new RepairPlan(all));
        assertThat(plan).contains("\"repair\":\"drop-items\"", "\"repair\":\"k-core\"", "\"users\":3");
        List<Effect> effects = Fixture.apply(Fixture.random(1), new Drop.Duplicates(), new KCore(2, 2))
                .effects();
        assertThat(json.readValue(json.writeValueAsString(effects), new TypeReference<List<Effect>>() {}))
                .isEqualTo(effects);
    }

    @Test
    void theNameOfEachRepairIsItsNameInJson() {
        JsonMapper json = new JsonMapper();

        for (Repair repair : EveryRepair.list()) {
            assertThat(repair.name())
                    .isEqualTo(json.valueToTree(repair).path("repair").asText());
        }
        assertThat(EveryRepair.list().stream().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(records(Repair.class));
    }

    private static Set<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses())
                        .flatMap(part -> records(part).stream())
                        .collect(Collectors.toSet())
                : Set.of(type);
    }

    @Test
    void nonsenseIsRejectedWithARemedy() {
        assertThatThrownBy(() -> new KCore(0, 5)).isInstanceOf(BadUsage.class);
        assertThatThrownBy(() -> new Clip.Weights(2, 1)).isInstanceOf(BadUsage.class);
        assertThatThrownBy(() -> new Clip.Weights(Float.NaN, 1)).isInstanceOf(BadUsage.class);
        assertThatThrownBy(() -> new Clip.WeightQuantiles(0, 1.1)).isInstanceOf(BadUsage.class);
        assertThatThrownBy(() -> new Drop.Times(2, 1)).isInstanceOf(BadUsage.class);
        assertThatThrownBy(() -> new Drop.Items(List.of(), "")).isInstanceOf(BadUsage.class);
        assertThatThrownBy(() -> new Fill.Weights(Float.NaN)).isInstanceOf(BadUsage.class);
        assertThatThrownBy(() -> new Resample.UserCap(0)).isInstanceOf(BadUsage.class);
        assertThatThrownBy(() -> new Resample.BalancedWeights(2)).isInstanceOf(BadUsage.class);
        assertThatThrownBy(() -> new Augment(5, 2, 0, 0, 0, 1)).isInstanceOf(BadUsage.class);
        assertThatThrownBy(() -> new Augment(1, 0.5, 0, 0, 0, 1)).isInstanceOf(BadUsage.class);
    }
}
