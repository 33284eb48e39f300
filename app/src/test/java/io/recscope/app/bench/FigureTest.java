package io.recscope.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FigureTest {

    @Test
    void isTheMedianWithItsSpread() {
        Figure figure = Figure.of("a step", "ms", 40, 10, 30, 20);

        assertThat(figure).isEqualTo(new Figure("a step", "ms", 25, 10, 40, 4, figure.promise()));
        assertThat(figure.promise()).isEmpty();
        assertThat(figure.line()).doesNotContain("promised");
    }

    @Test
    void keepsAPromiseByItsMedian() {
        Figure kept = Figure.of("a step", "ms", 40, 60, 20).promised(50);

        assertThat(kept.promise()).contains(new Promise(50, true));
        assertThat(kept.line()).endsWith("promised: under 50 ms, kept");
    }

    @Test
    void breaksAPromiseAtItsLimitAndWhenUndefined() {
        assertThat(Figure.of("a step", "ms", 50).promised(50).promise()).contains(new Promise(50, false));
        assertThat(Figure.of("a step", "ms", 51).promised(50).line()).endsWith("NOT KEPT");
        assertThat(Figure.of("a step", "ms", Double.NaN).promised(50).promise()).contains(new Promise(50, false));
    }
}
