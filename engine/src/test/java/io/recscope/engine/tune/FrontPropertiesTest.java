package io.recscope.engine.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FrontPropertiesTest {

    private static List<double[]> points(long seed, int number, int goals) {
        Random random = new Random(seed);
        // few values, so that ties and equal points occur
        return IntStream.range(0, number)
                .mapToObj(
                        i -> random.ints(goals, 0, 6).mapToDouble(v -> v / 5.0).toArray())
                .toList();
    }

    @Property(tries = 200)
    void nobodyBeatsAMemberAndSomebodyBeatsEveryOther(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 30) int number,
            @ForAll @IntRange(min = 1, max = 4) int goals) {
        List<double[]> points = points(seed, number, goals);
        List<Integer> members =
                Arrays.stream(Front.of(points).members()).boxed().toList();
        assertThat(members).isNotEmpty();
        for (int i = 0; i < number; i++) {
            double[] own = points.get(i);
            boolean beaten = members.stream().anyMatch(m -> Front.dominates(points.get(m), own));
            assertThat(beaten).isEqualTo(!members.contains(i));
        }
    }

    @Property(tries = 100)
    void orderDoesNotMatterAndMorePointsCoverNoLess(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int goals) {
        List<double[]> points = points(seed, 12, goals);
        List<double[]> mixed = new ArrayList<>(points);
        Collections.shuffle(mixed, new Random(seed + 1));
        double[] reference = new double[goals];
        Arrays.fill(reference, -0.1);
        double volume = Front.of(points).hypervolume(reference);
        assertThat(Front.of(mixed).hypervolume(reference)).isCloseTo(volume, within(1e-12));
        assertThat(Front.of(points.subList(0, 6)).hypervolume(reference)).isLessThanOrEqualTo(volume + 1e-12);
    }

    @Property(tries = 30)
    void volumeIsTheShareOfPointsBelow(@ForAll long seed, @ForAll @IntRange(min = 2, max = 3) int goals) {
        List<double[]> points = points(seed, 8, goals);
        // cell centres of a grid whose cells the points' values bound: exact, not an estimate
        int cells = (int) Math.pow(5, goals);
        int below = 0;
        for (int cell = 0; cell < cells; cell++) {
            double[] centre = new double[goals];
            int rest = cell;
            for (int g = 0; g < goals; g++) {
                centre[g] = (rest % 5 + 0.5) / 5;
                rest /= 5;
            }
            below += points.stream().anyMatch(p -> Front.dominates(p, centre)) ? 1 : 0;
        }
        assertThat(Front.of(points).hypervolume(new double[goals])).isCloseTo((double) below / cells, within(1e-9));
    }

    @Test
    void theKneeGivesUpLeast() {
        List<double[]> points = List.of(
                new double[] {1, 0},
                new double[] {0.8, 0.7},
                new double[] {0.5, 0.85},
                new double[] {0, 1},
                new double[] {0.5, 0.5});
        assertThat(Front.of(points).members()).containsExactly(0, 1, 2, 3);
        assertThat(Front.of(points).knee()).isEqualTo(1);
    }

    @Test
    void whatIsUndefinedIsOnNoFront() {
        List<double[]> points = List.of(new double[] {Double.NaN, 5}, new double[] {0, 0});
        assertThat(Front.of(points).members()).containsExactly(1);
    }
}
