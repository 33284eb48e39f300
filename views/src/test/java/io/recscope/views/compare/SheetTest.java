package io.recscope.views.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.recscope.engine.experiment.Comparison;
import io.recscope.engine.work.Work;
import io.recscope.views.chart.Forest;
import io.recscope.views.text.Language;
import io.recscope.views.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What stands in the table and what it is said to mean.
class SheetTest {
    private final List<Contender> all = Contender.of(List.of(SampleRuns.run("r1", "last")));

    private Rivalry rivalry(Contender baseline) throws InterruptedException {
        return Rivalry.of(all, baseline, part -> {}, Work.SILENT);
    }

    private Sheet sheet(boolean onlyDifferences) throws InterruptedException {
        return Sheet.of(all, all.getFirst(), 10, Optional.of(rivalry(all.getFirst())), onlyDifferences);
    }

    @Test
    void differencesAreFromTheBaselineWhicheverWayTheyWereStored() throws InterruptedException {
        Comparison c = rivalry(all.getFirst()).in("ndcg@10", all.get(1).key()).orElseThrow();
        assertThat(List.of(c.difference(), c.low(), c.high())).containsExactly(0.1, 0.08, 0.12);
        Comparison back =
                rivalry(all.get(1)).in("ndcg@10", all.getFirst().key()).orElseThrow();
        assertThat(back.difference()).isEqualTo(-0.1);
    }

    @Test
    void chancesAreCorrectedOverTheContendersOfAMetric() throws InterruptedException {
        Rivalry rivalry = rivalry(all.getFirst());
        assertThat(rivalry.in("ndcg@10", all.get(1).key()).orElseThrow().adjusted())
                .isEqualTo(0.002, within(1e-12));
        assertThat(rivalry.in("ndcg@10", all.get(2).key()).orElseThrow().adjusted())
                .isEqualTo(0.4, within(1e-12));
    }

    @Test
    void theBestIsMarkedOnlyWhereSomethingIsPreferred() throws InterruptedException {
        Sheet.Row better = sheet(false).rows().get(1);
        assertThat(better.cells()).extracting(Sheet.Cell::best).containsExactly(true, false, true);
        assertThat(better.cells())
                .extracting(Sheet.Cell::verdict)
                .containsExactly(Sheet.Verdict.BETTER, Sheet.Verdict.OTHER, Sheet.Verdict.OPEN);
    }

    @Test
    void onlyDifferencesLeavesOutWhatMayBeChance() throws InterruptedException {
        List<Contender> alike = List.of(all.getFirst(), all.get(2));
        Rivalry rivalry = Rivalry.of(alike, all.getFirst(), part -> {}, Work.SILENT);
        Sheet sheet = Sheet.of(alike, all.getFirst(), 10, Optional.of(rivalry), true);
        assertThat(sheet.columns()).isEmpty();
        assertThat(sheet.known()).isEqualTo(3);
        assertThat(sheet(true).columns()).hasSize(3);
    }

    @Test
    void thePinnedBaselineStandsFirst() {
        Sheet sheet = Sheet.of(all, all.get(2), 10, Optional.empty(), false);
        assertThat(sheet.rows())
                .extracting(row -> row.contender().name())
                .containsExactly("same", "base_line", "better|one");
        assertThat(sheet.rows()).extracting(Sheet.Row::baseline).containsExactly(true, false, false);
    }

    @Test
    void runsUnderOtherRulesAreSaidNotToBeComparable() throws InterruptedException {
        List<Contender> mixed = new ArrayList<>(all);
        mixed.addAll(Contender.of(List.of(SampleRuns.run("r2", "by time"))));
        Rivalry rivalry = Rivalry.of(mixed, mixed.getFirst(), part -> {}, Work.SILENT);
        Sheet sheet = Sheet.of(mixed, mixed.getFirst(), 10, Optional.of(rivalry), false);
        assertThat(sheet.rows().get(4).differing()).containsExactly("split");
        assertThat(sheet.rows().get(4).cells())
                .allMatch(cell -> cell.difference().isEmpty() && !cell.best());
    }

    @Test
    void usersOfBothStandWithTheLargestDifferenceFirst() {
        List<UserRow> rows = UserRow.of(all.get(2), all.getFirst(), "ndcg@10", user -> "u" + user);
        assertThat(rows).extracting(UserRow::id).startsWith("u4").containsExactlyInAnyOrder("u4", "u7", "u9");
        assertThat(rows.getFirst().difference()).isEqualTo(1f / 3 - 1, within(1e-6));
        assertThat(rows.getFirst().risen()).isEqualTo(-2);
    }

    @Test
    void settingsSayWhatModelsDifferIn() {
        List<SettingRow> rows = SettingRow.of(all);
        assertThat(rows)
                .filteredOn(row -> !row.isSame())
                .extracting(SettingRow::name)
                .containsExactly("model/kind", "model/depth");
    }

    @Test
    @Timeout(30)
    void aThousandRunsLieBesideEachOther() throws InterruptedException {
        List<Contender> many = Contender.of(IntStream.range(0, 1_000)
                .mapToObj(number -> SampleRuns.run("r" + number, number % 2 == 0 ? "last" : "by time"))
                .toList());
        List<Integer> told = new ArrayList<>();
        Rivalry rivalry = Rivalry.of(
                many, many.getFirst(), part -> told.add(part.differences().size()), Work.SILENT);
        Sheet sheet = Sheet.of(many, many.getFirst(), 10, Optional.of(rivalry), false);
        assertThat(sheet.rows()).hasSize(3_000);
        assertThat(sheet.rows().stream().filter(row -> row.differing().isEmpty()))
                .hasSize(1_500);
        assertThat(rivalry.differences()).hasSize(1_499);
        assertThat(told).as("what is known meanwhile").hasSizeBetween(2, 20).isSorted();
        Sheet.Cell best = sheet.rows().get(1).cells().getFirst();
        assertThat(best.best()).isTrue();
        Forest forest = new ComparePictures(new Words(Language.ENGLISH))
                .forest(sheet.columns(), many, many.getFirst(), "ndcg@10", rivalry)
                .orElseThrow();
        assertThat(forest.rows()).hasSize(ComparePictures.MOST_ROWS);
        assertThat(forest.heading().shown().in(new Words(Language.ENGLISH))).contains("of 1,499");
    }
}
