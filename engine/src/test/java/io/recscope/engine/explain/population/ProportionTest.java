package io.recscope.engine.explain.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ProportionTest {
    private static final Offset<Double> CLOSE = Offset.offset(1e-4);

    @Test
    void intervalIsWilsons() {
        Proportion proportion = Proportion.of(8, 10);
        assertThat(proportion.value()).isEqualTo(0.8);
        assertThat(proportion.low()).isCloseTo(0.4902, CLOSE);
        assertThat(proportion.high()).isCloseTo(0.9433, CLOSE);
    }

    @Test
    void allAndNoneReachTheEnds() {
        assertThat(Proportion.of(0, 10).low()).isZero();
        assertThat(Proportion.of(0, 10).high()).isCloseTo(0.2775, CLOSE);
        assertThat(Proportion.of(10, 10).low()).isCloseTo(0.7225, CLOSE);
        assertThat(Proportion.of(10, 10).high()).isEqualTo(1);
    }

    @Test
    void noCasesTellNothing() {
        Proportion nothing = Proportion.of(0, 0);
        assertThat(nothing.value()).isNaN();
        assertThat(nothing.low()).isZero();
        assertThat(nothing.high()).isEqualTo(1);
        assertThatThrownBy(() -> Proportion.of(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
