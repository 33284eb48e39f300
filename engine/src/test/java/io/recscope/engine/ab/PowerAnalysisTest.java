package io.recscope.engine.ab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.recscope.engine.fault.BadUsage;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PowerAnalysisTest {
    private static final PowerAnalysis USUAL = new PowerAnalysis(TestDesign.usual());

    /// .25 and .40: Fleiss, Levin and Paik, without continuity correction. The others: R's power.prop.test, of
    /// which .5 and .75 is the manual's example.
    @ParameterizedTest
    @CsvSource({"0.25, 0.40, 0.8, 152", "0.5, 0.75, 0.9, 77", "0.10, 0.12, 0.8, 3841"})
    void proportionsNeedWhatTheTextbookSays(double p, double q, double power, long units) {
        SampleSize size =
                new PowerAnalysis(new TestDesign(0.05, power, 1)).size(new PlannedMetric.Proportion(p, q - p));
        assertThat(size.control()).isEqualTo(units);
        assertThat(size.treatment()).isEqualTo(units);
        assertThat(size.total()).isEqualTo(2 * units);
    }

    /// Cohen, Statistical power analysis for the behavioral sciences, 1988: small, medium and large effects.
    @ParameterizedTest
    @CsvSource({"0.2, 0.8, 394", "0.5, 0.8, 64", "0.8, 0.8, 26", "0.5, 0.9, 86"})
    void meansNeedWhatTheTextbookSays(double effect, double power, long units) {
        assertThat(new PowerAnalysis(new TestDesign(0.05, power, 1))
                        .size(new PlannedMetric.Mean(10, 10 * effect))
                        .control())
                .isEqualTo(units);
    }

    @Test
    void twoForOneNeedsThreeQuartersInControlAndHalfAsMuchAgainInTreatment() {
        PowerAnalysis unequal = new PowerAnalysis(new TestDesign(0.05, 0.8, 2));
        SampleSize size = unequal.size(new PlannedMetric.Mean(1, 0.01));
        double equal = USUAL.size(new PlannedMetric.Mean(1, 0.01)).control();
        assertThat(size.control() / equal).isCloseTo(0.75, within(1e-4));
        assertThat(size.treatment() / equal).isCloseTo(1.5, within(1e-4));
    }

    @Test
    void daysAreThoseUntilAllUnitsCame() {
        SampleSize size = new SampleSize(500, 500, 0.8);
        assertThat(size.days(100)).isEqualTo(10);
        assertThat(size.days(99.9)).isEqualTo(11);
        assertThatThrownBy(() -> size.days(0)).isInstanceOf(BadUsage.class).hasMessageContaining("--traffic");
    }

    @Property(tries = 200)
    void theSizeIsTheLeastThatReachesThePower(
            @ForAll @DoubleRange(min = 0.02, max = 0.5) double p,
            @ForAll @DoubleRange(min = 0.01, max = 0.4) double effect,
            @ForAll @DoubleRange(min = 0.5, max = 3) double ratio,
            @ForAll boolean mean) {
        PowerAnalysis analysis = new PowerAnalysis(new TestDesign(0.05, 0.8, ratio));
        PlannedMetric metric = mean ? new PlannedMetric.Mean(p, p * effect) : new PlannedMetric.Proportion(p, effect);
        SampleSize size = analysis.size(metric);
        assertThat(size.power()).isGreaterThanOrEqualTo(0.8 - 1e-9);
        if (size.control() > 2) {
            assertThat(analysis.power(metric, size.control() - 1)).isLessThan(0.8);
            assertThat(analysis.smallestEffect(metric, size.control()))
                    .isLessThanOrEqualTo(metric.effect() * (1 + 1e-6))
                    .isGreaterThan(0.5 * metric.effect());
        }
    }

    @Test
    void aDropIsFoundAsWell() {
        PlannedMetric.Proportion drop = new PlannedMetric.Proportion(0.4, -0.15);
        assertThat(USUAL.size(drop).control()).isEqualTo(152);
        assertThat(USUAL.smallestEffect(drop, 152)).isBetween(-0.15, -0.149);
    }

    @Test
    void nonsenseIsRefusedWithARemedy() {
        assertThatThrownBy(() -> new PlannedMetric.Proportion(0.95, 0.1))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("between 0 and 1");
        assertThatThrownBy(() -> new PlannedMetric.Mean(0, 1)).isInstanceOf(BadUsage.class);
        assertThatThrownBy(() -> new TestDesign(0.05, 1, 1)).isInstanceOf(BadUsage.class);
        assertThatThrownBy(() -> USUAL.size(new PlannedMetric.Mean(1, 1e-12)))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("larger effect");
        assertThatThrownBy(() -> USUAL.smallestEffect(new PlannedMetric.Proportion(0.9, 0.01), 3))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("--units");
    }
}
