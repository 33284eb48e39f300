package io.recscope.engine.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.recscope.engine.work.Work;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SampleTest {
    private static final Resampling DRAWS = new Resampling(1000, 5);

    private static Sample column(float... values) {
        return new Sample(values.length, 1, (row, column) -> values[row]);
    }

    private static float[] normal(int n, double mean, long seed) {
        Random random = new Random(seed);
        float[] values = new float[n];
        for (int i = 0; i < n; i++) {
            values[i] = (float) (mean + random.nextGaussian());
        }
        return values;
    }

    @Test
    void undefinedCellsAreInNoMean() {
        Sample sample = new Sample(3, 2, (row, column) -> column == 0 ? row : row == 1 ? 5 : Float.NaN);
        assertThat(sample.means()).containsExactly(1, 5);
        assertThat(sample.counts()).containsExactly(3, 1);
    }

    @Test
    void aColumnThatIsNeverDefinedHasNoMeanAndNoInterval() throws InterruptedException {
        Sample sample = column(Float.NaN, Float.NaN);
        assertThat(sample.means()[0]).isNaN();
        assertThat(Interval.of(sample.bootstrap(DRAWS, 1, Work.SILENT)[0]).low())
                .isNaN();
    }

    @Test
    void theIntervalOfAMeanHasTheWidthThatTheoryGives() throws InterruptedException {
        Sample sample = column(normal(2000, 3, 1));
        Interval interval = Interval.of(sample.bootstrap(DRAWS, 2, Work.SILENT)[0]);
        assertThat(interval.high() - interval.low()).isCloseTo(2 * 1.96 / Math.sqrt(2000), within(0.012));
        assertThat(sample.means()[0]).isBetween(interval.low(), interval.high());
    }

    @Test
    void theIntervalOfEqualValuesIsThatValue() throws InterruptedException {
        Interval interval = Interval.of(column(2, 2, 2).bootstrap(DRAWS, 1, Work.SILENT)[0]);
        assertThat(interval).isEqualTo(new Interval(2, 2));
    }

    @Test
    void drawsDependOnTheSeedAndNotOnTheThreads() throws InterruptedException {
        Sample sample = column(normal(50, 0, 3));
        double[][] one = sample.bootstrap(DRAWS, 1, Work.SILENT);
        assertThat(sample.bootstrap(DRAWS, 3, Work.SILENT)).isDeepEqualTo(one);
        assertThat(sample.bootstrap(new Resampling(1000, 6), 1, Work.SILENT)[0]).isNotEqualTo(one[0]);
        assertThat(sample.signTest(DRAWS, 3, Work.SILENT)).isEqualTo(sample.signTest(DRAWS, 1, Work.SILENT));
    }

    @Test
    void theTestOfThreeEqualDifferencesIsKnownExactly() throws InterruptedException {
        // of the 8 sign patterns of (1, 1, 1) two have a mean as far from zero as 1
        assertThat(column(1, 1, 1).signTest(new Resampling(20_000, 1), 1, Work.SILENT)[0])
                .isCloseTo(0.25, within(0.01));
    }

    @Test
    void withoutDifferenceThereIsNoEvidence() throws InterruptedException {
        assertThat(column(0, 0, 0).signTest(DRAWS, 1, Work.SILENT)[0]).isEqualTo(1);
    }

    @Test
    void underTheNullHypothesisPValuesAreSpreadEvenly() throws InterruptedException {
        int trials = 400;
        double[] p = new double[trials];
        for (int t = 0; t < trials; t++) {
            p[t] = column(normal(40, 0, 100 + t)).signTest(new Resampling(200, t), 1, Work.SILENT)[0];
        }
        assertThat(Arrays.stream(p).average().orElseThrow()).isCloseTo(0.5, within(0.05));
        assertThat(Arrays.stream(p).filter(x -> x <= 0.05).count()).isBetween(8L, 36L);
        assertThat(Arrays.stream(p).filter(x -> x <= 0.5).count()).isBetween(165L, 235L);
    }

    @Test
    void aClearDifferenceIsFound() throws InterruptedException {
        assertThat(column(normal(200, 0.5, 9)).signTest(DRAWS, 1, Work.SILENT)[0])
                .isLessThan(0.002);
    }
}
