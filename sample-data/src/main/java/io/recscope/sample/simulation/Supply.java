package io.recscope.sample.simulation;

import io.recscope.sample.simulation.Truth.ItemTruth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// All items with their popularity and birth, and the policy that makes lists of them. Immutable and thread-safe.
final class Supply {
    private final List<Video> catalogue;
    private final double popularityBias;
    private final int[] rank;
    private final long[] born;
    private final double[] popularity;
    private final int[] category;
    private final List<String> categories;
    private final Shelf all;
    private final List<Shelf> byCategory = new ArrayList<>();

    /// Draws ranks and births.
    Supply(List<Video> catalogue, Simulation settings, Draws draws) {
        this.catalogue = catalogue;
        popularityBias = settings.strengths().popularityBias();
        int n = catalogue.size();
        rank = Arrays.stream(draws.permutation(n)).map(r -> r + 1).toArray();
        popularity = Arrays.stream(rank)
                .mapToDouble(r -> StrictMath.pow(r, -settings.strengths().popularity()))
                .toArray();
        Map<String, Integer> numbers = new LinkedHashMap<>();
        category = catalogue.stream()
                .mapToInt(video -> numbers.computeIfAbsent(video.category(), name -> numbers.size()))
                .toArray();
        categories = List.copyOf(numbers.keySet());
        born = births(settings, draws);
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingLong(i -> born[i]))
                .mapToInt(i -> i)
                .toArray();
        all = new Shelf(order, born, popularity);
        for (int c = 0; c < categories.size(); c++) {
            int chosen = c;
            byCategory.add(new Shelf(
                    Arrays.stream(order).filter(i -> category[i] == chosen).toArray(), born, popularity));
        }
    }

    private long[] births(Simulation settings, Draws draws) {
        int[] best = new int[categories.size()];
        Arrays.fill(best, Integer.MAX_VALUE);
        for (int i = 0; i < rank.length; i++) {
            best[category[i]] = Math.min(best[category[i]], rank[i]);
        }
        long[] births = new long[rank.length];
        for (int i = 0; i < births.length; i++) {
            boolean isNew = draws.chance(settings.strengths().newItems());
            long age = (long) (draws.uniform() * (settings.end() - settings.start()));
            births[i] = settings.start() + (isNew && rank[i] != best[category[i]] ? age : 0);
        }
        return births;
    }

    /// Names of categories in order of first appearance; a category's number is its place.
    List<String> categories() {
        return categories;
    }

    String id(int item) {
        return catalogue.get(item).id();
    }

    int category(int item) {
        return category[item];
    }

    /// Number of items in each category.
    int[] sizes() {
        int[] sizes = new int[categories.size()];
        for (int c : category) {
            sizes[c]++;
        }
        return sizes;
    }

    /// An item of a list and the probability with which the policy chose it, given the items before it in the list.
    record Shown(int item, double propensity) {}

    /// Makes a list for a user.
    List<Shown> list(int length, long moment, Taste taste, Draws draws) {
        List<Shown> list = new ArrayList<>(length);
        double left = 1;
        while (list.size() < length) {
            int item = draw(moment, taste, draws);
            if (list.stream().noneMatch(shown -> shown.item() == item)) {
                double probability = probability(item, moment, taste);
                list.add(new Shown(item, probability / left));
                left -= probability;
            }
        }
        return list;
    }

    private int draw(long moment, Taste taste, Draws draws) {
        if (draws.chance(popularityBias)) {
            return all.draw(moment, draws.uniform());
        }
        double u = draws.uniform();
        int chosen = 0;
        for (int c = 0; c < categories.size() && u >= 0; c++) {
            if (taste.share(c) > 0) {
                chosen = c;
                u -= taste.share(c);
            }
        }
        return byCategory.get(chosen).draw(moment, draws.uniform());
    }

    private double probability(int item, long moment, Taste taste) {
        int c = category[item];
        return popularity[item]
                * (popularityBias / all.weight(moment)
                        + (1 - popularityBias)
                                * taste.share(c)
                                / byCategory.get(c).weight(moment));
    }

    List<ItemTruth> truth() {
        return IntStream.range(0, catalogue.size())
                .mapToObj(i -> new ItemTruth(id(i), born[i], rank[i]))
                .toList();
    }
}
