package io.recscope.engine.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class OverlapTest {

    @Test
    void ofEqualDisjointAndEmptyLists() {
        assertThat(Overlap.of(new int[] {1, 2, 3}, new int[] {1, 2, 3})).isEqualTo(1, within(1e-12));
        assertThat(Overlap.of(new int[] {1, 2}, new int[] {3, 4})).isZero();
        assertThat(Overlap.of(new int[0], new int[0])).isEqualTo(1);
        assertThat(Overlap.of(new int[0], new int[] {1})).isZero();
    }

    @Test
    void byHand() {
        // agreements 0, 1, 2/3 at the depths 1 to 3: (0.1/0.9) (0.9² + 2/3 · 0.9³) + 2/3 · 0.9³
        double expected = 0.1 / 0.9 * (0.81 + 2.0 / 3 * 0.729) + 2.0 / 3 * 0.729;
        assertThat(Overlap.of(new int[] {1, 2, 3}, new int[] {2, 1, 4})).isEqualTo(expected, within(1e-12));
    }

    @Test
    void aShorterListIsTakenToGoOnAsItBegan() {
        assertThat(Overlap.of(new int[] {1}, new int[] {1, 2, 3})).isEqualTo(1, within(1e-12));
        assertThat(Overlap.of(new int[] {1, 2, 3}, new int[] {1}))
                .isEqualTo(Overlap.of(new int[] {1}, new int[] {1, 2, 3}));
        // half of the short list is in the long one at any depth
        assertThat(Overlap.of(new int[] {1, 9}, new int[] {1, 2, 3}))
                .isEqualTo(0.1 / 0.9 * (0.9 + 0.81 / 2 + 0.729 / 3 + 0.729 / 6) + 0.5 * 0.729, within(1e-12));
    }

    @Test
    void theUpperPlacesCountMore() {
        int[] list = {1, 2, 3, 4, 5};
        assertThat(Overlap.of(list, new int[] {2, 1, 3, 4, 5})).isLessThan(Overlap.of(list, new int[] {1, 2, 3, 5, 4}));
    }
}
