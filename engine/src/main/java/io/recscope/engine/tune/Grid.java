package io.recscope.engine.tune;

import io.recscope.engine.fault.BadUsage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Settings on a regular grid, row by row: every choice, and as many values of each range as the number of points
/// allows.
///
/// @param points how many the grid may have at most
public record Grid(int points) implements Sampler {

    @Override
    public Optional<Map<String, String>> next(Space space, List<Tried> tried) {
        List<List<String>> axes = axes(space);
        long rest = tried.size();
        String[] values = new String[space.size()];
        for (int d = values.length - 1; d >= 0; d--) {
            List<String> axis = axes.get(d);
            values[d] = axis.get((int) (rest % axis.size()));
            rest /= axis.size();
        }
        Map<String, String> settings = new LinkedHashMap<>();
        for (int d = 0; d < values.length; d++) {
            settings.put(space.dimensions().get(d).name(), values[d]);
        }
        return rest > 0 ? Optional.empty() : Optional.of(settings);
    }

    /// Number of points that the grid has in a space.
    public int size(Space space) {
        return axes(space).stream().mapToInt(List::size).reduce(1, (a, b) -> a * b);
    }

    /// The values of each dimension: ranges get one value more in turn as long as the product allows.
    private List<List<String>> axes(Space space) {
        List<List<String>> axes = new ArrayList<>();
        long product = 1;
        for (Dimension dimension : space.dimensions()) {
            axes.add(dimension.spread(1));
            product *= axes.getLast().size();
        }
        if (product > points) {
            throw new BadUsage(
                    "A grid of " + points + " points does not hold the " + product + " combinations of choices",
                    "",
                    "Allow more trials, or search at random.");
        }
        boolean grown = true;
        for (int n = 2; grown; n++) {
            grown = false;
            for (int d = space.size() - 1; d >= 0; d--) {
                List<String> finer = space.dimensions().get(d).spread(n);
                long larger = product / axes.get(d).size() * finer.size();
                if (finer.size() > axes.get(d).size() && larger <= points) {
                    axes.set(d, finer);
                    product = larger;
                    grown = true;
                }
            }
        }
        return axes;
    }
}
