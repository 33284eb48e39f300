package io.recscope.engine.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.Interaction;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class RepairPropertiesTest {
    private static final int TRIES = 50;

    /// Repairs that change nothing the second time: all but the one that weighs anew.
    @Provide
    Arbitrary<Repair> idempotent() {
        return Arbitraries.of(EveryRepair.list().stream()
                .filter(repair -> !(repair instanceof Resample.BalancedWeights))
                .toList());
    }

    @Property(tries = TRIES)
    void theCoreIsTheLargestThatSatisfiesK(
            @ForAll @IntRange(max = 100_000) int seed,
            @ForAll @IntRange(min = 1, max = 5) int users,
            @ForAll @IntRange(min = 1, max = 5) int items) {
        Dataset data = Fixture.random(seed);

        Dataset core = Fixture.apply(data, new KCore(users, items)).dataset();

        List<Integer> lines = new ArrayList<>();
        for (int row = 0; row < core.rows(); row++) {
            lines.add(core.line(row));
        }
        assertThat(lines).isEqualTo(naiveCore(data, users, items));
    }

    /// Removes one offending row at a time and begins again.
    private static List<Integer> naiveCore(Dataset data, int users, int items) {
        List<Interaction> rows = new ArrayList<>();
        for (int row = 0; row < data.rows(); row++) {
            rows.add(data.interaction(row));
        }
        boolean changed = true;
        while (changed) {
            List<Interaction> now = List.copyOf(rows);
            changed = rows.removeIf(
                    r -> now.stream().filter(o -> o.user() == r.user()).count() < users);
            List<Interaction> then = List.copyOf(rows);
            changed |= rows.removeIf(
                    r -> then.stream().filter(o -> o.item() == r.item()).count() < items);
        }
        return rows.stream().map(Interaction::line).toList();
    }

    @Property(tries = TRIES)
    void aRepairMadeTwiceIsMadeOnce(@ForAll @IntRange(max = 100_000) int seed, @ForAll("idempotent") Repair repair) {
        Dataset once = Fixture.apply(Fixture.random(seed), repair).dataset();

        Dataset twice = Fixture.apply(once, repair).dataset();

        assertThat(Fixture.rows(twice)).as(repair.toString()).isEqualTo(Fixture.rows(once));
        assertThat(texts(twice)).isEqualTo(texts(once));
    }

    @Property(tries = TRIES)
    void withoutRepurchasesAKnownUserHasAnItemOnceAndTheAnonymousUserKeepsAll(
            @ForAll @IntRange(max = 100_000) int seed) {
        Dataset data = Fixture.random(seed);

        List<String> left =
                Fixture.rows(Fixture.apply(data, new Drop.Repurchases()).dataset());

        Set<String> met = new HashSet<>();
        List<String> expected = Fixture.rows(data).stream()
                .filter(row -> row.startsWith(" ") || met.add(row.substring(0, row.indexOf(' ', row.indexOf(' ') + 1))))
                .toList();
        assertThat(left).isEqualTo(expected);
    }

    @Property(tries = TRIES)
    void thePreviewIsTheEffectAndTheEffectIsTheDataset(
            @ForAll @IntRange(max = 100_000) int seed,
            @ForAll("idempotent") Repair first,
            @ForAll("idempotent") Repair second)
            throws Exception {
        Dataset data = Fixture.random(seed);
        Repair[] repairs = {first, second};

        List<Effect> preview = new RepairPlan(List.of(repairs)).preview(data, Work.SILENT);
        RepairPlan.Outcome outcome = Fixture.apply(data, repairs);

        assertThat(preview).isEqualTo(outcome.effects());
        assertThat(Draft.of(outcome.dataset()).extent())
                .isEqualTo(preview.getLast().after());
        assertThat(Draft.of(data).extent()).isEqualTo(preview.getFirst().before());
    }

    @Property(tries = TRIES)
    void onlyFillingAndAugmentingInventUsersAndNothingInventsItems(
            @ForAll @IntRange(max = 100_000) int seed, @ForAll("idempotent") Repair repair) {
        Dataset data = Fixture.random(seed);

        Dataset repaired = Fixture.apply(data, repair).dataset();

        for (int item = 0; item < repaired.catalog().size(); item++) {
            assertThat(data.catalog().find(repaired.catalog().id(item))).isNotNegative();
        }
        if (!(repair instanceof Fill || repair instanceof Augment)) {
            Set<Integer> lines = new HashSet<>();
            for (int row = 0; row < repaired.rows(); row++) {
                assertThat(lines.add(repaired.line(row))).isTrue();
                assertThat(data.findUser(repaired.userId(repaired.userOf(row)))).isNotNegative();
            }
            assertThat(repaired.rows()).isLessThanOrEqualTo(data.rows());
        }
    }

    private static List<String> texts(Dataset data) {
        List<String> texts = new ArrayList<>();
        for (int item = 0; item < data.catalog().size(); item++) {
            texts.add(data.catalog().item(item).toString());
        }
        return texts;
    }
}
