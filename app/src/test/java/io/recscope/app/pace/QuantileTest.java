package io.recscope.app.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuantileTest {

    @Test
    void isTheValueThatOneOfAHundredExceeds() {
        double[] falling =
                IntStream.rangeClosed(1, 100).mapToDouble(value -> 101 - value).toArray();

        assertThat(Quantile.of(0.99, falling)).isEqualTo(99);
        assertThat(Quantile.of(1, falling)).isEqualTo(100);
        assertThat(Quantile.of(0.5, falling)).isEqualTo(50);
        assertThat(falling[0]).isEqualTo(100);
    }

    @Test
    void isAlwaysOneOfTheMeasurements() {
        assertThat(Quantile.of(0.95, 3, 1, 2)).isEqualTo(3);
        assertThat(Quantile.of(0.01, 3, 1, 2)).isEqualTo(1);
    }

    @Test
    void needsAValueAndAShare() {
        assertThatThrownBy(() -> Quantile.of(0.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Quantile.of(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Quantile.of(1.1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
