package io.recscope.engine.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.work.Work;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The counts expected here were taken from the file itself by other means.
class OnlineRetailTest {
    static final long NOW = Instant.parse("2011-01-01T00:00:00Z").toEpochMilli();

    @TempDir
    static Path folder;

    private static Dataset data;
    private static QualityReport report;

    @BeforeAll
    static void inspect() throws Exception {
        data = OnlineRetail.load(folder);
        report = Inspection.complete().inspect(data, NOW, Work.SILENT);
    }

    private static Finding finding(String id) {
        return report.findings().stream()
                .filter(finding -> finding.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no finding " + id));
    }

    private static long count(String id) {
        return finding(id).count().count();
    }

    @Test
    void findsWhatIsWrongWithTheRows() {
        assertThat(report.profile().size().extent()).isEqualTo(new Extent(525_461, 0, 4_384, 4_632));
        assertThat(report.profile().size().sessions()).isEqualTo(28_816);
        assertThat(finding("no-user").count()).hasToString("107,927 of 525,461 rows");
        assertThat(count("exact-duplicates")).isEqualTo(6_865);
        assertThat(count("repeated-interactions")).isLessThanOrEqualTo(13_335);
        assertThat(count("impossible-prices")).isEqualTo(3_690);
        assertThat(count("time-gaps")).isEqualTo(15);
    }

    @Test
    void findsTheMarkOfCancellationsByItselfAndMatchesThemWithPurchases() {
        assertThat(count("cancellations")).isEqualTo(10_206);
        assertThat(count("negative-weights")).isEqualTo(2_121);
        assertThat(finding("cancellations").sentence())
                .contains("begins with 'C'", "8,007 cancellations were taken off", "4,319 found none");
        assertThat(finding("cancellations")
                        .proposals()
                        .getFirst()
                        .effect()
                        .after()
                        .rows())
                .isEqualTo(509_552);
    }

    @Test
    void findsTheNonProductsAndNothingElse() {
        assertThat(report.nonProducts().stream().map(NonProduct::id).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        "POST",
                        "DOT",
                        "M",
                        "m",
                        "D",
                        "S",
                        "B",
                        "C2",
                        "BANK CHARGES",
                        "AMAZONFEE",
                        "ADJUST",
                        "ADJUST2",
                        "GIFT",
                        "PADS",
                        "TEST001",
                        "TEST002",
                        "gift_0001_10",
                        "gift_0001_20",
                        "gift_0001_30",
                        "gift_0001_40",
                        "gift_0001_50",
                        "gift_0001_60",
                        "gift_0001_70",
                        "gift_0001_80",
                        "gift_0001_90");
        assertThat(report.nonProducts())
                .allSatisfy(item -> assertThat(item.reasons()).isNotEmpty());
    }

    @Test
    void findsPaddedMissingAndDoubledItems() {
        assertThat(count("padded-texts")).isEqualTo(822);
        assertThat(finding("padded-texts").sentence()).contains("126,538 rows");
        assertThat(count("missing-titles")).isEqualTo(356);
        assertThat(count("id-variants")).isEqualTo(152);
        assertThat(count("same-titles")).isEqualTo(194);
    }

    @Test
    void examplesCanBeFoundInTheFile() {
        assertThat(finding("no-user").examples().getFirst())
                .isEqualTo("line 265: no user, session 489464, item 21733 “RED HANGING HEART T-LIGHT HOLDER”,"
                        + " 2009-12-01 10:52, weight -96");
        assertThat(report.findings())
                .allSatisfy(finding -> assertThat(finding.examples()).hasSizeLessThanOrEqualTo(10));
    }

    @Test
    void theRecommendedPlanLeavesNothingThatItWasMeantToRepair() throws Exception {
        RepairPlan plan = RepairPlan.recommended(report);

        RepairPlan.Outcome outcome = plan.apply(data, folder, folder.resolve("repaired.snapshot"), Work.SILENT);

        QualityReport after = Inspection.complete().inspect(outcome.dataset(), NOW, Work.SILENT);
        assertThat(RepairPlan.recommended(after).repairs()).isEmpty();
        assertThat(after.profile().size().extent())
                .isEqualTo(outcome.effects().getLast().after());
        assertThat(data.rows()).isEqualTo(525_461);
        assertThat(List.copyOf(after.passed())).contains("duplicates", "cancellations", "non-products", "texts");
    }
}
