package io.recscope.sample.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SupplyTest {
    private static final int LISTS = 50_000;
    private static final Simulation SETTINGS = new Simulation(1, 1, 1, new Strengths(0, 0, 1, 0.3, 0, 0));

    private final Draws draws = new Draws(new SplittableRandom(1));
    private final List<Video> videos = List.of(
            new Video("a", "X"), new Video("b", "X"), new Video("c", "Y"), new Video("d", "Y"), new Video("e", ""));
    private final Supply supply = new Supply(videos, SETTINGS, draws);
    private final Taste taste = Taste.life(supply.sizes(), SETTINGS, draws).getFirst();

    @Test
    void propensitiesAreThoseOfDrawingWithoutRepetition() {
        double[] inverse = new double[3];
        for (int n = 0; n < LISTS; n++) {
            List<Supply.Shown> list = supply.list(3, SETTINGS.start(), taste, draws);
            for (int k = 0; k < 3; k++) {
                inverse[k] += 1 / list.get(k).propensity() / LISTS;
            }
        }

        // at position k all items but the k before it could be drawn
        assertThat(inverse[0]).isCloseTo(5, within(0.15));
        assertThat(inverse[1]).isCloseTo(4, within(0.15));
        assertThat(inverse[2]).isCloseTo(3, within(0.15));
    }

    @Test
    void anItemIsDrawnAsOftenAsItsFormulaSays() {
        Map<String, Double> shown = new HashMap<>();
        for (int n = 0; n < LISTS; n++) {
            Supply.Shown first = supply.list(1, SETTINGS.start(), taste, draws).getFirst();
            shown.merge(supply.id(first.item()), 1.0 / LISTS, Double::sum);
        }
        double[] popularity =
                supply.truth().stream().mapToDouble(item -> 1.0 / item.rank()).toArray();
        double all = 1 + 1.0 / 2 + 1.0 / 3 + 1.0 / 4 + 1.0 / 5;
        for (int i = 0; i < videos.size(); i++) {
            double category = 0;
            for (int j = 0; j < videos.size(); j++) {
                category += supply.category(j) == supply.category(i) ? popularity[j] : 0;
            }
            double expected = popularity[i] * (0.3 / all + 0.7 * taste.share(supply.category(i)) / category);

            assertThat(shown.getOrDefault(videos.get(i).id(), 0.0)).isCloseTo(expected, within(0.01));
        }
    }
}
