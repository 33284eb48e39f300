package io.recscope.engine.ab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.fault.NotFound;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SequentialTestTest {
    private static final int SIMULATIONS = 1000;
    private static final int DAYS = 40;
    private static final SequentialTest USUAL = SequentialTest.usual();

    /// A test with a number of arms, one share of successes each and 100 units an arm and day.
    private static AbData shares(SplittableRandom random, double... shares) {
        List<List<Tally>> daily = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            List<Tally> arms = new ArrayList<>();
            for (double share : shares) {
                Tally tally = Tally.NONE;
                for (int unit = 0; unit < 100; unit++) {
                    tally = tally.with(random.nextDouble() < share ? 1 : 0);
                }
                arms.add(tally);
            }
            daily.add(arms);
        }
        return data(true, daily);
    }

    private static AbData data(boolean proportions, List<List<Tally>> daily) {
        int arms = daily.getFirst().size();
        return new AbData(
                proportions,
                IntStream.range(0, arms).mapToObj(a -> "arm" + a).toList(),
                IntStream.range(0, daily.size()).mapToObj(Integer::toString).toList(),
                daily);
    }

    private static boolean peekedNaively(ArmResult arm) {
        return arm.looks().stream().anyMatch(look -> look.naive() < 0.05);
    }

    /// 1,000 tests in which nothing differs, looked at on 40 days. At most 5 % may ever alarm; 7.1 % would be three
    /// deviations more. The naive test alarms in about a third of them.
    @Test
    void peekingDailyRaisesFewFalseAlarmsWhileTheNaiveTestRaisesMany() {
        SplittableRandom random = new SplittableRandom(5);
        int alarms = 0;
        int missed = 0;
        int naive = 0;
        for (int s = 0; s < SIMULATIONS; s++) {
            ArmResult arm = USUAL.read(shares(random, 0.2, 0.2), 0).arms().getFirst();
            alarms += arm.p() <= 0.05 ? 1 : 0;
            missed += arm.looks().stream().anyMatch(look -> look.low() > 0 || look.high() < 0) ? 1 : 0;
            naive += peekedNaively(arm) ? 1 : 0;
        }
        assertThat(alarms).isLessThanOrEqualTo(50);
        assertThat(missed).isEqualTo(alarms);
        assertThat(naive).isGreaterThan(200);
    }

    @Test
    void skewedValuesRaiseFewFalseAlarms() {
        SplittableRandom random = new SplittableRandom(6);
        int alarms = 0;
        for (int s = 0; s < SIMULATIONS; s++) {
            List<List<Tally>> daily = new ArrayList<>();
            for (int day = 0; day < DAYS; day++) {
                daily.add(List.of(exponential(random), exponential(random)));
            }
            alarms += USUAL.read(data(false, daily), 0).arms().getFirst().p() <= 0.05 ? 1 : 0;
        }
        assertThat(alarms).isLessThanOrEqualTo(50);
    }

    private static Tally exponential(SplittableRandom random) {
        Tally tally = Tally.NONE;
        for (int unit = 0; unit < 60; unit++) {
            tally = tally.with(-Math.log(1 - random.nextDouble()));
        }
        return tally;
    }

    @Test
    void severalArmsTogetherRaiseFewFalseAlarms() {
        SplittableRandom random = new SplittableRandom(7);
        int alarms = 0;
        for (int s = 0; s < SIMULATIONS / 2; s++) {
            SequentialResult result = USUAL.read(shares(random, 0.2, 0.2, 0.2, 0.2), 0);
            alarms += result.arms().stream().anyMatch(arm -> arm.adjusted() <= 0.05) ? 1 : 0;
        }
        assertThat(alarms).isLessThanOrEqualTo(SIMULATIONS / 40);
    }

    @Test
    void aTrueDifferenceIsFoundAndIntervalsHoldItAtEveryLook() {
        SplittableRandom random = new SplittableRandom(8);
        int found = 0;
        int held = 0;
        for (int s = 0; s < 300; s++) {
            ArmResult arm = USUAL.read(shares(random, 0.2, 0.25), 0).arms().getFirst();
            found += arm.verdict() == Verdict.BETTER ? 1 : 0;
            held += arm.looks().stream().allMatch(look -> look.low() <= 0.05 && look.high() >= 0.05) ? 1 : 0;
        }
        assertThat(found).isGreaterThan(270);
        assertThat(held).isGreaterThanOrEqualTo(285);
    }

    @Test
    void pAndIntervalAreTwoFormsOfOneTest() {
        NormalMixture mixture = new NormalMixture(0.1);
        for (double difference = 0; difference < 1; difference += 0.01) {
            boolean rejected = mixture.logRatio(difference, 0.01) >= Math.log(1 / 0.05);
            assertThat(difference > mixture.halfWidth(0.01, 0.05)).isEqualTo(rejected);
        }
        // by hand: half the logarithm of 1/2, and 0.09 / (2 · 0.02)
        assertThat(mixture.logRatio(0.3, 0.01)).isCloseTo(-0.5 * Math.log(2) + 2.25, within(1e-12));
    }

    @Test
    void pNeverRisesAndIntervalsNeverWiden() {
        ArmResult arm =
                USUAL.read(shares(new SplittableRandom(9), 0.3, 0.33), 0).arms().getFirst();
        for (int i = 1; i < arm.looks().size(); i++) {
            Look before = arm.looks().get(i - 1);
            Look look = arm.looks().get(i);
            assertThat(look.p()).isLessThanOrEqualTo(before.p());
            assertThat(look.low()).isGreaterThanOrEqualTo(before.low());
            assertThat(look.high()).isLessThanOrEqualTo(before.high());
        }
    }

    private static AbData oneLook(long... trialsAndSuccesses) {
        List<Tally> day = new ArrayList<>();
        for (int i = 0; i < trialsAndSuccesses.length; i += 2) {
            day.add(Tally.ofTrials(trialsAndSuccesses[i], trialsAndSuccesses[i + 1]));
        }
        return data(true, List.of(day));
    }

    @Test
    void fewUnitsSayNothing() {
        ArmResult arm = USUAL.read(oneLook(49, 0, 49, 49), 0).arms().getFirst();
        assertThat(arm.verdict()).isEqualTo(Verdict.CONTINUE);
        assertThat(arm.looks().getFirst().low()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(arm.advice()).startsWith("Go on").contains("50 units");
        assertThat(USUAL.read(oneLook(50, 0, 50, 50), 0).arms().getFirst().verdict())
                .isEqualTo(Verdict.BETTER);
    }

    @Test
    void unitsDealtOtherwiseThanPlannedAreFoundBeforeAnythingElseIsSaid() {
        SequentialResult result = USUAL.read(oneLook(10_000, 1000, 10_600, 2000), 0);
        // (300² + 300²) / 10,300
        assertThat(result.sampleRatio().chiSquare()).isCloseTo(17.4757, within(1e-4));
        assertThat(result.sampleRatio().p()).isCloseTo(2.9e-5, within(1e-6));
        assertThat(result.arms().getFirst().verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(result.arms().getFirst().advice()).startsWith("Do not read");

        SequentialTest planned = new SequentialTest(0.05, OptionalDouble.empty(), List.of(1.0, 1.06));
        assertThat(planned.read(oneLook(10_000, 1000, 10_600, 2000), 0)
                        .arms()
                        .getFirst()
                        .verdict())
                .isEqualTo(Verdict.BETTER);
    }

    @Test
    void aTestEndsWhenTheEffectLookedForIsRuledOut() {
        SequentialTest test = new SequentialTest(0.05, OptionalDouble.of(0.02), List.of());
        ArmResult arm = test.read(oneLook(50_000, 5000, 50_000, 5010), 0).arms().getFirst();
        assertThat(arm.verdict()).isEqualTo(Verdict.FUTILE);
        assertThat(arm.advice()).contains("0.02", "ruled out");
        assertThat(USUAL.read(oneLook(50_000, 5000, 50_000, 5010), 0)
                        .arms()
                        .getFirst()
                        .verdict())
                .isEqualTo(Verdict.CONTINUE);
    }

    @Test
    void aWorseArmIsNamedSoAndControlMayBeAnyArm() {
        AbData data = oneLook(5000, 800, 5000, 500, 5000, 810);
        SequentialResult first = USUAL.read(data, 0);
        assertThat(first.arms()).extracting(ArmResult::arm).containsExactly("arm1", "arm2");
        assertThat(first.arms()).extracting(ArmResult::verdict).containsExactly(Verdict.WORSE, Verdict.CONTINUE);
        SequentialResult second = USUAL.read(data, data.arm("arm1"));
        assertThat(second.arms()).extracting(ArmResult::verdict).containsOnly(Verdict.BETTER);
        double least = second.arms().stream().mapToDouble(ArmResult::p).min().orElseThrow();
        double corrected =
                second.arms().stream().mapToDouble(ArmResult::adjusted).min().orElseThrow();
        assertThat(corrected).isEqualTo(2 * least);
        assertThatThrownBy(() -> data.arm("gone")).isInstanceOf(NotFound.class).hasMessageContaining("arm2");
    }

    @Test
    void anEffectThatTurnsRoundIsTold() {
        List<List<Tally>> daily = new ArrayList<>();
        for (int day = 0; day < 60; day++) {
            long successes = day < 10 ? 600 : 100;
            daily.add(List.of(Tally.ofTrials(1000, 300), Tally.ofTrials(1000, successes)));
        }
        assertThat(USUAL.read(data(true, daily), 0).notes()).anyMatch(note -> note.contains("changes over time"));
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> new SequentialTest(0.05, OptionalDouble.of(-1), List.of()))
                .isInstanceOf(BadUsage.class);
        assertThatThrownBy(() -> new SequentialTest(0, OptionalDouble.empty(), List.of()))
                .isInstanceOf(BadUsage.class);
        SequentialTest three = new SequentialTest(0.05, OptionalDouble.empty(), List.of(1.0, 1.0, 1.0));
        assertThatThrownBy(() -> three.read(oneLook(100, 1, 100, 1), 0))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("--shares");
    }

    @Test
    void theSpreadOfUnitsIsTheirVariance() {
        Tally tally = Tally.NONE.with(2).with(4).with(9);
        assertThat(tally.mean()).isEqualTo(5);
        assertThat(tally.variance()).isCloseTo(13, within(1e-12));
        assertThat(Tally.NONE.variance()).isNaN();
    }
}
