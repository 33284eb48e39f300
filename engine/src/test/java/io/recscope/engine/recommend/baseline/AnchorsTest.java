package io.recscope.engine.recommend.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Accuracy on Amazon Beauty 5-core, known from measurements with other programs.
class AnchorsTest {
    @Test
    void countingBaselinesReachTheirMeasuredAccuracy(@TempDir Path scratch) throws Exception {
        LastOut all = LastOut.of("amazon-beauty", scratch);
        LastOut some = all.oneIn(8);

        assertThat(all.found(new MostPopular(0)).ndcg()).isCloseTo(0.0059, within(0.0005));
        assertThat(some.found(ItemNeighbours.usual()).ndcg()).isGreaterThan(0.04);
        assertThat(some.found(Transitions.usual()).ndcg()).isGreaterThan(0.05);
    }
}
