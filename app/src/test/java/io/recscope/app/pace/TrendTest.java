package io.recscope.app.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TrendTest {

    @Test
    void ofALineIsItsSlope() {
        Trend trend = Trend.of(10, 10.5, 11, 11.5);

        assertThat(trend.slope()).isEqualTo(0.5, within(1e-12));
        assertThat(trend.error()).isEqualTo(0, within(1e-12));
    }

    /// By hand: mean 2, slope (−1.5 × −1 + −0.5 × 1 + 0.5 × −1 + 1.5 × 1) / 5 = 0.4; residuals −0.4, 1.2, −1.2, 0.4;
    /// their squares 3.2, over 2 and over 5.
    @Test
    void hasTheErrorOfWhatLiesBesideTheLine() {
        Trend trend = Trend.of(1, 3, 1, 3);

        assertThat(trend.slope()).isEqualTo(0.4, within(1e-12));
        assertThat(trend.error()).isEqualTo(Math.sqrt(0.32), within(1e-12));
    }

    @Test
    void doesNotRiseWhereNothingGrows() {
        assertThat(Trend.of(7, 8, 8, 7).slope()).isEqualTo(0, within(1e-12));
    }

    @Test
    void needsThreeValues() {
        assertThatThrownBy(() -> Trend.of(1, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
