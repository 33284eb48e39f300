package io.recscope.engine.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recscope.engine.fault.BadUsage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SamplersTest {
    private static final int SEEDS = 15;

    static List<Toys.Toy> toys() {
        return Toys.all();
    }

    /// The median over seeds reaches the grid, and most seeds do; on average it is better than random draws.
    @ParameterizedTest
    @MethodSource("toys")
    void sixtyTrialsAreNotWorseThanAGridOfFourHundred(Toys.Toy toy) {
        double grid = toy.best(new Grid(400), 400);
        double[] tpe = IntStream.range(0, SEEDS)
                .mapToDouble(seed -> toy.best(new Tpe(seed), 60))
                .sorted()
                .toArray();
        double[] random = IntStream.range(0, SEEDS)
                .mapToDouble(seed -> toy.best(new Uniform(seed), 60))
                .sorted()
                .toArray();
        assertThat(tpe[SEEDS / 2]).as(toy.name()).isGreaterThanOrEqualTo(grid);
        assertThat(Arrays.stream(tpe).filter(best -> best >= grid).count())
                .as(toy.name())
                .isGreaterThanOrEqualTo(9);
        assertThat(Arrays.stream(tpe).average().orElseThrow())
                .as(toy.name())
                .isGreaterThan(Arrays.stream(random).average().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tpe", "random", "grid"})
    void equalSeedsTryEqualSettings(String name) {
        Toys.Toy toy = Toys.all().getLast();
        List<Tried> once = toy.search(Sampler.of(name, 7, 30), 30);
        List<Tried> again = toy.search(Sampler.of(name, 7, 30), 30);
        assertThat(once)
                .extracting(Tried::settings)
                .isEqualTo(again.stream().map(Tried::settings).toList());
        if (!name.equals("grid")) {
            assertThat(toy.search(Sampler.of(name, 8, 30), 30))
                    .extracting(Tried::settings)
                    .isNotEqualTo(again.stream().map(Tried::settings).toList());
        }
    }

    @Test
    void severalGoalsFillTheFrontBetterThanChance() {
        Space space = Toys.cube(3);
        double[] volumes = new double[2];
        for (int seed = 0; seed < 6; seed++) {
            volumes[0] += volume(new Tpe(seed), space);
            volumes[1] += volume(new Uniform(seed), space);
        }
        assertThat(volumes[0]).isGreaterThan(volumes[1] * 1.05);
    }

    /// What x0 gives to one goal it takes from the other; the rest costs both.
    private static double volume(Sampler sampler, Space space) {
        Toys.Toy toy = new Toys.Toy("", space, x -> 0, x -> -1);
        List<Tried> tried = new ArrayList<>();
        for (int trial = 0; trial < 60; trial++) {
            var settings = sampler.next(space, tried).orElseThrow();
            double[] x = space.point(settings);
            double cost = Math.abs(x[1] - 0.3) + Math.abs(x[2] - 0.7);
            tried.add(new Tried(
                    toy.tried(settings).settings(), new double[] {x[0] - cost, Math.sqrt(1 - x[0]) - cost}, 0));
        }
        return Front.of(tried.stream().map(Tried::gains).toList()).hypervolume(new double[2]);
    }

    @Test
    void aGridTakesEachPointOnceAndEnds() {
        Space space = new Space(List.of(
                new Dimension.Range("n", 1, 3, true, false),
                new Dimension.Range("x", 0.001, 10, false, true),
                new Dimension.Choice("c", List.of("a", "b"))));
        Grid grid = new Grid(30);
        List<Tried> tried = new Toys.Toy("", space, x -> 0, x -> -1).search(grid, 1000);
        assertThat(tried).hasSize(grid.size(space)).hasSize(30);
        assertThat(tried.stream().map(Tried::settings).distinct()).hasSize(30);
        assertThat(tried).extracting(t -> t.settings().get("x")).contains("0.001", "0.01", "0.1", "1", "10");
        assertThatThrownBy(() -> new Grid(1).size(space)).isInstanceOf(BadUsage.class);
    }

    @Test
    void aSettingIsNotTriedTwiceWhileOthersAreLeft() {
        Space space = new Space(
                List.of(new Dimension.Range("n", 1, 30, true, false), new Dimension.Choice("c", List.of("a", "b"))));
        List<Tried> tried = new Toys.Toy("", space, x -> x[0], x -> -1).search(new Tpe(3), 25);
        assertThat(tried.stream().skip(10).map(Tried::settings).distinct()).hasSize(15);
    }
}
