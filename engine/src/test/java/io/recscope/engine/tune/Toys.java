package io.recscope.engine.tune;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// Objectives of which the values are known everywhere.
final class Toys {
    private Toys() {}

    /// @param value what is wanted to be large
    /// @param excess allowed up to 0
    record Toy(String name, Space space, ToDoubleFunction<double[]> value, ToDoubleFunction<double[]> excess) {
        List<Tried> search(Sampler sampler, int trials) {
            List<Tried> tried = new ArrayList<>();
            while (tried.size() < trials) {
                Optional<Map<String, String>> next = sampler.next(space, tried);
                if (next.isEmpty()) {
                    break;
                }
                tried.add(tried(next.get()));
            }
            return tried;
        }

        Tried tried(Map<String, String> settings) {
            double[] x = new double[space.dimensions().size()];
            Arrays.setAll(x, d -> switch (space.dimensions().get(d)) {
                case Dimension.Range range -> Double.parseDouble(settings.get(range.name()));
                case Dimension.Choice choice -> choice.options().indexOf(settings.get(choice.name()));
            });
            return new Tried(settings, new double[] {value.applyAsDouble(x)}, Math.max(0, excess.applyAsDouble(x)));
        }

        double best(Sampler sampler, int trials) {
            return search(sampler, trials).stream()
                    .filter(Tried::allowed)
                    .mapToDouble(t -> t.gains()[0])
                    .max()
                    .orElse(Double.NEGATIVE_INFINITY);
        }
    }

    static Space cube(int dimensions) {
        return new Space(IntStream.range(0, dimensions)
                .<Dimension>mapToObj(d -> new Dimension.Range("x" + d, 0, 1, false, false))
                .toList());
    }

    static List<Toy> all() {
        double[] at = {0.37, 0.62, 0.21, 0.83};
        List<Toy> toys = new ArrayList<>();
        for (int d = 2; d <= 4; d++) {
            toys.add(new Toy("bowl " + d, cube(d), x -> -squares(x, at), x -> -1));
            // more is better until it is not allowed, as with a floor
            toys.add(new Toy(
                    "cliff " + d,
                    cube(d),
                    x -> IntStream.range(0, x.length)
                            .mapToDouble(i -> Math.sqrt(x[i]) * (1 - 0.2 * i))
                            .sum(),
                    x -> IntStream.range(0, x.length)
                                    .mapToDouble(i -> x[i] * x[i] * (0.7 + 0.3 * i))
                                    .sum()
                            - 0.5));
        }
        Space branin = new Space(
                List.of(new Dimension.Range("x", -5, 10, false, false), new Dimension.Range("y", 0, 15, false, false)));
        toys.add(new Toy("Branin", branin, x -> -branin(x[0], x[1]), x -> -1));
        Space mixed = new Space(List.of(
                cube(1).dimensions().getFirst(),
                new Dimension.Range("n", 1, 40, true, true),
                new Dimension.Choice("c", List.of("p", "q", "r", "s"))));
        double[] best = {0.3, 0.5, 0.8, 0.65};
        toys.add(new Toy(
                "mixed",
                mixed,
                x -> (x[2] == 2 ? 0.1 : 0) - Math.pow(x[0] - best[(int) x[2]], 2) - Math.pow(Math.log(x[1] / 9) / 4, 2),
                x -> -1));
        return toys;
    }

    private static double squares(double[] x, double[] at) {
        return IntStream.range(0, x.length)
                .mapToDouble(i -> (x[i] - at[i]) * (x[i] - at[i]))
                .sum();
    }

    private static double branin(double x, double y) {
        double bowl = y - 5.1 / (4 * Math.PI * Math.PI) * x * x + 5 / Math.PI * x - 6;
        return bowl * bowl + 10 * (1 - 1 / (8 * Math.PI)) * Math.cos(x) + 10;
    }
}
