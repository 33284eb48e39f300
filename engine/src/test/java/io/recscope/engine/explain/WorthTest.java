package io.recscope.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WorthTest {
    private static final double[] VALUES = {2, 1, 0, Double.NEGATIVE_INFINITY};

    @Test
    void scoreAndRankAreTheItemsOwn() {
        assertThat(Worth.SCORE.of(VALUES, 3, 1)).isEqualTo(2);
        assertThat(Worth.RANK.of(VALUES, 3, 1)).isEqualTo(-3);
    }

    @Test
    void probabilityIsTheShareOfExponentials() {
        double expected = Math.exp(2) / (Math.exp(2) + Math.exp(1) + 1 + 1); // −∞ counts as the lowest
        assertThat(Worth.PROBABILITY.of(VALUES, 1, 1)).isCloseTo(expected, within(1e-12));
        assertThat(Worth.LOG_ODDS.of(VALUES, 1, 1)).isCloseTo(Math.log(expected / (1 - expected)), within(1e-12));
    }

    @Test
    void scaleStretchesValues() {
        double[] doubled = {4, 2, 0};
        double[] single = {2, 1, 0};
        assertThat(Worth.LOG_ODDS.of(doubled, 1, 2)).isCloseTo(Worth.LOG_ODDS.of(single, 1, 1), within(1e-12));
    }

    @Test
    void largeValuesDoNotOverflow() {
        assertThat(Worth.PROBABILITY.of(new double[] {1e5, 0}, 1, 1)).isEqualTo(1);
        assertThat(Worth.LOG_ODDS.of(new double[] {-1e5, 0}, 2, 1)).isEqualTo(-1e5);
    }

    @Test
    void deviationOfWhatIsFinite() {
        assertThat(Worth.deviation(new double[] {1, 3, Double.NEGATIVE_INFINITY}))
                .isEqualTo(1);
        assertThat(Worth.deviation(new double[] {5, 5})).isEqualTo(1);
    }
}
