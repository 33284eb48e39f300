package io.recscope.engine.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.work.Work;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class InspectionTest {
    private static final long DAY = 86_400_000;
    private static final long BEGIN = Instant.parse("2020-01-06T10:00:00Z").toEpochMilli();
    private static final long NOW = BEGIN + 1000 * DAY;

    private static QualityReport inspect(Dataset data) {
        try {
            return Inspection.complete().inspect(data, NOW, Work.SILENT);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> found(Fixture fixture) {
        return inspect(fixture.build()).findings().stream().map(Finding::id).toList();
    }

    private static Finding finding(Fixture fixture, String id) {
        QualityReport report = inspect(fixture.build());
        assertThat(report.findings()).extracting(Finding::id).contains(id);
        return report.findings().stream()
                .filter(finding -> finding.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anEmptyDatasetSkipsEveryCheck() {
        QualityReport report = inspect(Fixture.timed().build());

        assertThat(report.findings()).isEmpty();
        assertThat(report.skipped()).hasSize(Inspection.complete().checks().size());
        assertThat(report.profile().density()).isZero();
    }

    @Test
    void oneUserWithOneItemIsOnlySparse() {
        assertThat(found(Fixture.timed().row("u", "x", BEGIN)))
                .containsExactlyInAnyOrder("user-sparsity", "item-sparsity");
    }

    @Test
    void anOrderHasNoTimesToJudge() {
        QualityReport report = inspect(
                new Fixture(Clock.ORDER).row("u", "x", 1).row("u", "y", 2).build());

        assertThat(report.skipped())
                .extracting(QualityReport.Skipped::check)
                .containsExactlyInAnyOrder(
                        "impossible-times", "time-gaps", "drift", "missing-titles", "same-titles", "impossible-prices");
    }

    @Test
    void everyCheckIsFoundPassedOrSkippedAndTheReportIsJson() throws Exception {
        for (int seed = 0; seed < 5; seed++) {
            QualityReport report = inspect(Fixture.random(seed));

            assertThat(report.passed().size()
                            + report.skipped().size()
                            + report.findings().size())
                    .isGreaterThanOrEqualTo(
                            report.findings().isEmpty()
                                    ? 0
                                    : Inspection.complete().checks().size() - 3);
            JsonMapper json = new JsonMapper();
            assertThat(json.readValue(json.writeValueAsString(report), QualityReport.class))
                    .isEqualTo(report);
        }
    }

    @Test
    void theProfileCountsByHand() {
        Fixture fixture = Fixture.timed()
                .item("cold", "")
                .row("a", "x", 1, 1, "s")
                .row("a", "x", 2, 1, "t")
                .row("a", "y", 3)
                .row("b", "x", 4)
                .row("", "x", 9);

        Profile profile = inspect(fixture.build()).profile();

        assertThat(profile.size().extent()).isEqualTo(new Extent(5, 0, 3, 3));
        assertThat(profile.size().anonymousRows()).isEqualTo(1);
        assertThat(profile.size().sessions()).isEqualTo(2);
        assertThat(profile.density()).isEqualTo(3.0 / 6);
        assertThat(profile.repeatShare()).isEqualTo(0.25);
        assertThat(profile.times()).isEqualTo(new Profile.Times(Clock.TIME, 1, 9));
        assertThat(profile.historyLengths().median()).isEqualTo(1);
        assertThat(profile.popularity().head()).isEqualTo(new Popularity.Part(1, 0.8));
        assertThat(profile.popularity().tail()).isEqualTo(new Popularity.Part(2, 0.2));
        assertThat(profile.popularity().gini()).isCloseTo((2.0 * 4 + 0 * 1 - 2 * 0) / (3 * 5), within(1e-12));
    }

    @Test
    void itemsBoughtAgainAreCountedAmongTheRowsOfKnownUsers() {
        Fixture fixture = Fixture.timed()
                .row("u", "x", BEGIN)
                .row("u", "x", BEGIN + DAY)
                .row("u", "y", BEGIN + DAY)
                .row("", "x", BEGIN)
                .row("", "x", BEGIN + DAY);

        Finding again = finding(fixture, "repurchases");

        assertThat(again.severity()).isEqualTo(Severity.INFO);
        assertThat(again.sentence()).startsWith("1 of 3 rows of known users are on an item the user had before");
        assertThat(again.examples()).singleElement().asString().startsWith("line 3:");
        assertThat(again.proposals()).singleElement().satisfies(proposal -> {
            assertThat(proposal.repair()).isEqualTo(new Drop.Repurchases());
            assertThat(proposal.recommended()).isFalse();
            assertThat(proposal.effect().after().rows()).isEqualTo(4);
        });
    }

    @Test
    void timesBeforeTheWebInTheFutureAndFarAwayAreFound() {
        Fixture fixture = Fixture.timed()
                .row("u", "x", Instant.parse("1970-01-01T00:00:00Z").toEpochMilli())
                .row("u", "x", NOW + 1)
                .row("u", "y", BEGIN - 2000 * DAY);
        for (int i = 0; i < 2000; i++) {
            fixture.row("u" + i % 50, "x" + i % 20, BEGIN + i * DAY / 10);
        }

        Finding early = finding(fixture, "early-times");
        assertThat(early.count()).hasToString("1 of 2,003 rows");
        assertThat(early.examples()).containsExactly("line 2: user u, item x, 1970-01-01 00:00, weight 1");
        assertThat(finding(fixture, "future-times").count().count()).isEqualTo(1);
        assertThat(finding(fixture, "stray-times").examples())
                .singleElement()
                .asString()
                .startsWith("line 4:");
        assertThat(finding(fixture, "stray-times")
                        .proposals()
                        .getFirst()
                        .effect()
                        .after()
                        .rows())
                .isEqualTo(2000);
    }

    @Test
    void aMissingWeekdayIsAGapAndAFreeWeekendIsNot() {
        Fixture fixture = Fixture.timed();
        for (int day = 0; day < 70; day++) {
            if (day % 7 < 5 && day != 15 && day != 16) {
                fixture.row("u" + day, "x", BEGIN + day * DAY);
            }
        }

        Finding gaps = finding(fixture, "time-gaps");
        assertThat(gaps.count().count()).isEqualTo(2);
        assertThat(gaps.examples()).containsExactly("2020-01-21 to 2020-01-22: 2 days");
    }

    @Test
    void weightsThatSayNothingOrAreNoNumbersAreFound() {
        Fixture fixture = Fixture.timed().row("u", "x", 1, 0, "").row("u", "y", 2, Float.NaN, "");

        assertThat(found(fixture)).contains("zero-weights", "no-number-weights");
        assertThat(finding(fixture, "no-number-weights").proposals().getFirst().repair())
                .isEqualTo(new Fill.Weights(1));
    }

    @Test
    void aPrefixThatDoesNotGoWithNegativeWeightsIsNoMark() {
        Fixture fixture = Fixture.timed();
        for (int i = 0; i < 40; i++) {
            fixture.row("u", "x" + i, i, i % 2 == 0 ? -1 : 1, "C" + i);
        }

        assertThat(found(fixture)).contains("negative-weights").doesNotContain("cancellations");
    }

    @Test
    void anyPrefixThatGoesWithNegativeWeightsIsAMark() {
        Fixture fixture = Fixture.timed();
        for (int i = 0; i < 20; i++) {
            fixture.row("u" + i, "x", i, 1, "1" + i).row("u" + i, "x", i + 1, -1, "RET-" + i);
        }

        assertThat(finding(fixture, "cancellations").sentence())
                .contains("20 of 40 rows", "'RET'", "20 cancellations were taken off");
    }

    @Test
    void aUserFarOutAndAUserWithoutSleepAreFound() {
        Fixture fixture = Fixture.timed();
        for (int u = 0; u < 40; u++) {
            for (int i = 0; i < 5 + u % 9; i++) {
                fixture.row("u" + u, "x" + i, BEGIN + (long) (u % 7 + i) * DAY);
            }
        }
        for (int i = 0; i < 3000; i++) {
            fixture.row("hog", "x" + i % 200, BEGIN + i * DAY / 8);
        }
        for (int i = 0; i < 100; i++) {
            fixture.row("bot", "x" + i, BEGIN + i * 1000);
        }

        assertThat(finding(fixture, "outlying-users").examples())
                .anyMatch(example -> example.startsWith("user hog: 3,000 rows"));
        assertThat(finding(fixture, "inhuman-rates").examples())
                .singleElement()
                .asString()
                .startsWith("user bot: 100");
    }

    @Test
    void aWordAloneOrAStrangeIdAloneMakesNoNonProduct() {
        Fixture fixture = Fixture.timed();
        for (int i = 0; i < 200; i++) {
            fixture.row("u" + i % 9, Integer.toString(10000 + i), i);
        }
        fixture.item("10000", "CARRIAGE CLOCK")
                .item("DOG COLLAR", "Collar")
                .item("YOU", "邮费补差")
                .item("FEE", "Cup");
        fixture.row("u", "DOG COLLAR", 1)
                .row("u", "YOU", 2)
                .row("u", "FEE", 3)
                .item("7", "Test of time")
                .row("u", "7", 4);

        assertThat(inspect(fixture.build()).nonProducts())
                .extracting(NonProduct::id)
                .containsExactlyInAnyOrder("YOU", "FEE");
    }

    @Test
    void idsWithoutDominantShapeSayNothing() {
        Fixture fixture = Fixture.timed();
        String[] ids = {"a1", "22b", "c-3", "FEE", "dd/4", "5"};
        for (String id : ids) {
            fixture.row("u", id, 1);
        }
        for (int i = 0; i < 200; i++) {
            fixture.row("u", Integer.toString(i * 7919 * 31, 7 + i % 29) + "/".repeat(i), i);
        }

        assertThat(inspect(fixture.build()).nonProducts()).isEmpty();
    }

    @Test
    void aCatalogThatChangesDrifts() {
        Fixture fixture = Fixture.timed();
        for (int i = 0; i < 400; i++) {
            String item = (i < 200 ? "old" : "new") + i % 10;
            fixture.item(item, "", i < 200 ? "toys" : "tools");
            fixture.row("u" + i % 20, item, BEGIN + i * DAY, i < 200 ? 1 : 5, "");
        }

        assertThat(found(fixture)).contains("item-drift", "category-drift", "weight-drift");
        assertThat(finding(fixture, "item-drift").sentence()).contains("200 of 200 rows", "is 1 of at most 1");
    }

    @Test
    void divergenceAndStabilityByHand() {
        assertThat(Drift.divergence(new double[][] {{1, 1}, {2, 2}})).isZero();
        assertThat(Drift.divergence(new double[][] {{1, 0}, {0, 1}})).isCloseTo(1, within(1e-12));
        assertThat(Drift.stability(new double[][] {{9.5, 9.5}, {4.5, 14.5}}))
                .isCloseTo(0.25 * Math.log(1.5) - 0.25 * Math.log(0.5), within(1e-9));
    }

    @Test
    void cancellingStopsTheInspection() {
        Dataset data = Fixture.random(1);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> Inspection.complete().inspect(data, NOW, Work.SILENT))
                .isInstanceOf(InterruptedException.class);
    }
}
