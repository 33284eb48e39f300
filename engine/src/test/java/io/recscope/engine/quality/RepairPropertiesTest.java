package io.recscope.engine.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.Interaction;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RepairPropertiesTest {
    private static final int TRIES = 40;

    /// Repairs that change nothing the second time.
    private static final List<Repair> IDEMPOTENT = List.of(
            new Drop.Duplicates(),
            new Drop.Anonymous(),
            new Drop.ImpossibleWeights(),
            new Drop.ImpossiblePrices("Price"),
            new Drop.Times(1_000_000_000_005L, 1_000_000_000_015L),
            new Drop.Items(List.of("i1", "I2"), "test"),
            new Drop.Users(List.of("u1"), "test"),
            new Clip.Weights(0, 2),
            new Clip.WeightQuantiles(0.2, 0.8),
            new Clip.Times(1_000_000_000_005L, 1_000_000_000_015L),
            new Merge.Repeats(),
            new Merge.SameTitles(),
            new Merge.IdVariants(),
            new Merge.Cancellations(),
            new Fill.UsersBySession(),
            new Fill.Titles(),
            new Fill.Weights(1),
            new CleanText(),
            new KCore(3, 2),
            new Resample.UserCap(3),
            new Resample.ItemCap(3, 1),
            new Augment(5, 0.6, 0.3, 0.6, 0.3, 1));

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
    void aRepairMadeTwiceIsMadeOnce(@ForAll @IntRange(max = 100_000) int seed, @ForAll @IntRange(max = 21) int which) {
        Repair repair = IDEMPOTENT.get(which);
        Dataset once = Fixture.apply(Fixture.random(seed), repair).dataset();

        Dataset twice = Fixture.apply(once, repair).dataset();

        assertThat(Fixture.rows(twice)).as(repair.toString()).isEqualTo(Fixture.rows(once));
        assertThat(texts(twice)).isEqualTo(texts(once));
    }

    @Property(tries = TRIES)
    void thePreviewIsTheEffectAndTheEffectIsTheDataset(
            @ForAll @IntRange(max = 100_000) int seed,
            @ForAll @IntRange(max = 21) int first,
            @ForAll @IntRange(max = 21) int second)
            throws Exception {
        Dataset data = Fixture.random(seed);
        Repair[] repairs = {IDEMPOTENT.get(first), IDEMPOTENT.get(second)};

        List<Effect> preview = new RepairPlan(List.of(repairs)).preview(data, Work.SILENT);
        RepairPlan.Outcome outcome = Fixture.apply(data, repairs);

        assertThat(preview).isEqualTo(outcome.effects());
        assertThat(Draft.of(outcome.dataset()).extent())
                .isEqualTo(preview.getLast().after());
        assertThat(Draft.of(data).extent()).isEqualTo(preview.getFirst().before());
    }

    @Property(tries = TRIES)
    void onlyFillingAndAugmentingInventUsersAndNothingInventsItems(
            @ForAll @IntRange(max = 100_000) int seed, @ForAll @IntRange(max = 21) int which) {
        Repair repair = IDEMPOTENT.get(which);
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
