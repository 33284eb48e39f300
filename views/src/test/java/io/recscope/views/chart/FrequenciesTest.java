package io.recscope.views.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FrequenciesTest {
    @Test
    void equalCountsAreOneRun() {
        assertThat(Frequencies.of(1, 5, 0, 1, 0).runs())
                .containsExactly(new Frequencies.Run(5, 1), new Frequencies.Run(1, 2), new Frequencies.Run(0, 2));
    }

    @Test
    void giniOfHandComputedCases() {
        assertThat(Frequencies.of(3, 3, 3).gini()).isEqualTo(0, within(1e-12));
        assertThat(Frequencies.of(0, 0, 0, 8).gini()).isEqualTo(0.75, within(1e-12));
        assertThat(Frequencies.of(1, 2, 3, 4).gini()).isEqualTo(0.25, within(1e-12));
        assertThat(Frequencies.of(0, 0).gini()).isNaN();
    }

    @Property(tries = 200)
    void holdingIsTheFewestThings(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 9) Integer> drawn,
            @ForAll @IntRange(min = 1, max = 99) int percent) {
        int[] counts = drawn.stream().mapToInt(i -> i).toArray();
        Frequencies frequencies = Frequencies.of(counts);
        int[] falling = Arrays.stream(counts).map(c -> -c).sorted().map(c -> -c).toArray();
        long sum = 0;
        long fewest = 0;
        while (sum * 100 < percent * frequencies.total()) {
            sum += falling[(int) fewest++];
        }
        if (frequencies.total() > 0) {
            assertThat(frequencies.holding(percent / 100.0)).isEqualTo(fewest);
        }
    }
}
