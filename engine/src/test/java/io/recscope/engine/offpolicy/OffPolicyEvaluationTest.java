package io.recscope.engine.offpolicy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.recscope.engine.data.UserHistory;
import io.recscope.engine.fault.BadData;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OffPolicyEvaluationTest {
    private static final OffPolicyEvaluation USUAL = OffPolicyEvaluation.usual();

    private static Slate slate(int user, Impression... shown) {
        return new Slate(user, UserHistory.ofItems(), 0, List.of(shown));
    }

    private static ImpressionLog log(int items, Slate... slates) {
        return new ImpressionLog(List.of(slates), items, PropensitySource.LOGGED);
    }

    private static TargetPolicy target(double... shares) {
        return FixedPolicy.proportional("target", shares);
    }

    /// Weights 0.8 / 0.4 = 2 and 0.2 / 0.4 = 0.5, and in the second place 1 / 0.5 = 2.
    @Test
    void weightsAndEstimatesAreThoseComputedByHand() throws InterruptedException {
        ImpressionLog log = log(
                2, slate(1, new Impression(0, 1, 0.4)), slate(2, new Impression(1, 1, 0.4), new Impression(0, 0, 0.5)));
        OffPolicyResult result = USUAL.evaluate(log, target(0.8, 0.2), Work.SILENT);
        assertThat(result.logged().value()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(result.ips().value()).isCloseTo((2 + 0.5) / 3, within(1e-12));
        assertThat(result.snips().value()).isCloseTo((2 + 0.5) / 4.5, within(1e-12));
        assertThat(result.weights().mean().value()).isCloseTo(1.5, within(1e-12));
        assertThat(result.weights().most()).isEqualTo(2);
        assertThat(result.weights().effective()).isCloseTo(4.5 * 4.5 / 8.25, within(1e-12));
        assertThat(result.extent()).isEqualTo(new OffPolicyResult.Extent(2, 2, 3));
    }

    @Test
    void clippingCutsWeightsAndSaysSo() throws InterruptedException {
        ImpressionLog log = log(2, slate(1, new Impression(0, 1, 0.4)), slate(2, new Impression(1, 1, 0.4)));
        OffPolicyResult result = USUAL.withClip(1).evaluate(log, target(0.8, 0.2), Work.SILENT);
        assertThat(result.ips().value()).isCloseTo((1 + 0.5) / 2, within(1e-12));
        assertThat(result.weights().clipped()).isEqualTo(0.5);
        assertThat(result.weights().most()).isEqualTo(2);
        assertThat(result.notes()).anyMatch(note -> note.contains("cut to 1.0"));
    }

    /// A log of 400 users with three items; the middle one is the best.
    private static ImpressionLog drawn(long seed, double... logging) {
        double[] rewards = {0.2, 0.7, 0.4};
        SplittableRandom random = new SplittableRandom(seed);
        List<Slate> slates = new ArrayList<>();
        for (int user = 0; user < 400; user++) {
            double u = random.nextDouble();
            int item = u < logging[0] ? 0 : u < logging[0] + logging[1] ? 1 : 2;
            double reward = random.nextDouble() < rewards[item] ? 1 : 0;
            slates.add(slate(user, new Impression(item, reward, logging[item])));
        }
        return log(3, slates.toArray(Slate[]::new));
    }

    /// 400 logs; of nominal 95 % intervals binomial(400) leaves 366 … 392 once in two thousand times.
    @Test
    void intervalsOfABanditCoverItsValueAndTheGain() throws InterruptedException {
        double truth = 0.1 * 0.2 + 0.6 * 0.7 + 0.3 * 0.4;
        double logged = 0.5 * 0.2 + 0.2 * 0.7 + 0.3 * 0.4;
        int[] covered = new int[4];
        double robust = 0;
        double ips = 0;
        for (int l = 0; l < 400; l++) {
            OffPolicyResult result = USUAL.evaluate(drawn(l, 0.5, 0.2, 0.3), target(0.1, 0.6, 0.3), Work.SILENT);
            covered[0] += result.ips().covers(truth) ? 1 : 0;
            covered[1] += result.snips().covers(truth) ? 1 : 0;
            covered[2] += result.doublyRobust().covers(truth) ? 1 : 0;
            covered[3] += result.gain().covers(truth - logged) ? 1 : 0;
            robust += result.doublyRobust().error();
            ips += result.ips().error();
        }
        for (int c : covered) {
            assertThat(c).isBetween(366, 392);
        }
        assertThat(robust).as("the reward model knows each item").isLessThan(0.8 * ips);
    }

    @Test
    void theLoggingPolicyItselfEarnsWhatTheLogDid() throws InterruptedException {
        OffPolicyResult result = USUAL.evaluate(drawn(3, 0.5, 0.2, 0.3), target(0.5, 0.2, 0.3), Work.SILENT);
        assertThat(result.ips().value()).isCloseTo(result.logged().value(), within(1e-12));
        assertThat(result.snips().value()).isCloseTo(result.logged().value(), within(1e-12));
        assertThat(result.weights().effective()).isCloseTo(400, within(1e-6));
    }

    @Test
    void aPolicyThatShowsWhatTheLogNeverDidIsNoticed() throws InterruptedException {
        OffPolicyResult result = USUAL.evaluate(drawn(4, 0.6, 0.4, 0), target(0.3, 0.2, 0.5), Work.SILENT);
        assertThat(result.weights().mean().value()).isCloseTo(0.5, within(0.05));
        assertThat(result.notes()).anyMatch(note -> note.startsWith("The mean weight is 0.5"));
    }

    @Test
    void itemsAboveAreNotShownAgainAndWhereNothingIsLeftNothingIsEarned() throws InterruptedException {
        ImpressionLog log = log(
                2,
                slate(1, new Impression(0, 1, 0.5), new Impression(0, 1, 0.5)),
                slate(2, new Impression(0, 1, 0.5), new Impression(1, 1, 1)));
        OffPolicyResult result = USUAL.evaluate(log, target(1, 0), Work.SILENT);
        assertThat(result.ips().value()).isCloseTo((2 + 0 + 2 + 0) / 4.0, within(1e-12));
        assertThat(result.weights().zero()).isEqualTo(0.5);
    }

    @Test
    void propensitiesThatAreNoneAreRefused() {
        for (double wrong : new double[] {0, -0.1, 1.1, Double.NaN}) {
            ImpressionLog log = log(1, slate(1, new Impression(0, 1, wrong)), slate(2, new Impression(0, 1, 1)));
            assertThatThrownBy(() -> USUAL.evaluate(log, target(1), Work.SILENT))
                    .isInstanceOf(BadData.class)
                    .hasMessageContaining("estimated");
        }
        ImpressionLog one = log(1, slate(1, new Impression(0, 1, 1)));
        assertThatThrownBy(() -> USUAL.evaluate(one, target(1), Work.SILENT)).isInstanceOf(BadUsage.class);
        assertThatThrownBy(() -> USUAL.withClip(0)).isInstanceOf(BadUsage.class);
    }

    @Test
    void aTargetWhoseProbabilitiesAreNoneIsADefect() {
        TargetPolicy broken = new TargetPolicy() {
            @Override
            public String name() {
                return "broken";
            }

            @Override
            public void probabilities(Slate slate, double[] probabilities) {
                probabilities[0] = 0.5;
            }
        };
        ImpressionLog log = log(1, slate(1, new Impression(0, 1, 1)), slate(2, new Impression(0, 1, 1)));
        assertThatThrownBy(() -> USUAL.evaluate(log, broken, Work.SILENT))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("broken");
    }

    /// Day 0 shows item 0 three times of four, day 1 item 1 always; the whole log counts for two impressions.
    @Test
    void dailyPopularityIsSmoothedAndDrawnWithoutRepetition() {
        long day = 86_400_000;
        Impression a = new Impression(0, 1, Double.NaN);
        Impression b = new Impression(1, 0, Double.NaN);
        ImpressionLog log = new ImpressionLog(
                List.of(
                        new Slate(1, UserHistory.ofItems(), 5, List.of(a, b)),
                        new Slate(1, UserHistory.ofItems(), 6, List.of(a)),
                        new Slate(2, UserHistory.ofItems(), 7, List.of(a)),
                        new Slate(2, UserHistory.ofItems(), day, List.of(b))),
                2,
                PropensitySource.MISSING);
        ImpressionLog estimated = new DailyPopularity(2).estimate(log, true);
        double first = (3 + 2 * 0.6) / 6;
        assertThat(estimated.propensities()).isEqualTo(PropensitySource.ESTIMATED);
        assertThat(estimated.slates().getFirst().shown().getFirst().propensity())
                .isCloseTo(first, within(1e-12));
        assertThat(estimated.slates().getFirst().shown().getLast().propensity()).isCloseTo(1, within(1e-12));
        assertThat(estimated.slates().getLast().shown().getFirst().propensity())
                .isCloseTo((1 + 2 * 0.4) / 3, within(1e-12));
        assertThat(new DailyPopularity(2)
                        .estimate(log, false)
                        .slates()
                        .getLast()
                        .shown()
                        .getFirst()
                        .propensity())
                .isCloseTo((2 + 2 * 0.4) / 7, within(1e-12));
    }

    /// The mean of 200 values of a long tail.
    @Test
    void skewnessMovesAnIntervalTowardsTheLongTail() {
        SplittableRandom random = new SplittableRandom(1);
        double[] values =
                random.doubles(200).map(u -> Math.pow(-Math.log(1 - u), 3)).toArray();
        double[] ones = new double[200];
        Arrays.fill(ones, 1);
        Estimate estimate = new Clusters(0.95).ratio(values, ones);
        assertThat(estimate.high() - estimate.value()).isGreaterThan(1.2 * (estimate.value() - estimate.low()));
        assertThat(Clusters.unskewed(1.5, 0)).isEqualTo(1.5);
        double skew = 0.3;
        double t = Clusters.unskewed(1.5, skew);
        // Hall's transform of the result is the quantile again
        assertThat(t + skew * t * t / 3 + skew * skew * t * t * t / 27 + skew / 6)
                .isCloseTo(1.5, within(1e-9));
    }
}
