package io.recscope.engine.sequence;

import io.recscope.engine.data.Catalog;
import io.recscope.engine.language.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// The directions in a model's space that have a name: the catalog's categories, and the words of its titles.
///
/// A name's vector is the mean of the vectors of the items that bear it, less the mean of all items, because what all
/// have in common says nothing. A word names a direction when at least three items and at most a quarter of them
/// have it in their titles and it is longer than a character or not Latin, and has a letter. Immutable and
/// thread-safe.
public final class InterestNames {
    private static final int FEWEST = 3;
    private static final int SHARE = 4;

    private final int width;
    private final List<Direction> categories;
    private final List<Direction> words;

    private InterestNames(int width, List<Direction> categories, List<Direction> words) {
        this.width = width;
        this.categories = categories;
        this.words = words;
    }

    /// A named direction of length 1.
    @SuppressWarnings("ArrayRecordComponent") // handed over, not compared
    private record Direction(String name, int items, float[] vector) {}

    /// A name of an interest.
    ///
    /// @param strength cosine of the interest and the name's direction, in `[−1, 1]`
    /// @param items number of items that bear the name
    public record Named(String name, double strength, int items) {}

    /// What an interest is called.
    ///
    /// @param categories nearest first
    /// @param words nearest first
    public record Names(List<Named> categories, List<Named> words) {
        public Names {
            categories = List.copyOf(categories);
            words = List.copyOf(words);
        }
    }

    /// @param vectors the items' vectors, row by row, as many at least as the catalog has items
    static InterestNames of(Catalog catalog, float[] vectors, int width) {
        float[] mean = new float[width];
        for (int item = 0; item < catalog.size(); item++) {
            for (int i = 0; i < width; i++) {
                mean[i] += vectors[item * width + i] / catalog.size();
            }
        }
        Map<String, Sum> words = new HashMap<>();
        Sum[] categories = new Sum[catalog.categoryCount()];
        Arrays.setAll(categories, category -> new Sum(width));
        for (int item = 0; item < catalog.size(); item++) {
            int at = item * width;
            for (String word : new HashSet<>(Words.of(catalog.title(item)))) {
                words.computeIfAbsent(word, w -> new Sum(width)).add(vectors, at);
            }
            for (int category : catalog.categories(item)) {
                categories[category].add(vectors, at);
            }
        }
        List<Direction> named = new ArrayList<>();
        for (int category = 0; category < categories.length; category++) {
            put(named, catalog.categoryName(category), categories[category], mean);
        }
        List<Direction> telling = new ArrayList<>();
        words.forEach((word, sum) -> {
            if (sum.items >= FEWEST && sum.items * SHARE <= catalog.size() && telling(word)) {
                put(telling, word, sum, mean);
            }
        });
        return new InterestNames(width, named, telling);
    }

    private static boolean telling(String word) {
        return word.codePoints().anyMatch(Character::isLetter) && (word.length() > 1 || word.charAt(0) > 0x24F);
    }

    private static void put(List<Direction> into, String name, Sum sum, float[] mean) {
        float[] vector = sum.vector.clone();
        double squares = 0;
        for (int i = 0; i < vector.length; i++) {
            vector[i] = vector[i] / sum.items - mean[i];
            squares += (double) vector[i] * vector[i];
        }
        double length = Math.sqrt(squares);
        if (sum.items > 0 && length > 1e-9) {
            for (int i = 0; i < vector.length; i++) {
                vector[i] /= (float) length;
            }
            into.add(new Direction(name, sum.items, vector));
        }
    }

    /// The sum of the vectors of some items.
    private static final class Sum {
        private final float[] vector;
        private int items;

        Sum(int width) {
            vector = new float[width];
        }

        void add(float[] vectors, int at) {
            for (int i = 0; i < vector.length; i++) {
                vector[i] += vectors[at + i];
            }
            items++;
        }
    }

    /// The names nearest to an interest, by cosine; a tie is decided for the name of more items, then for the
    /// earlier in the order of characters. None for an interest of zeros.
    ///
    /// @param interest for example [Interest#shortTerm()]
    /// @param most the most categories, and the most words
    public Names of(float[] interest, int most) {
        if (interest.length != width) {
            throw new IllegalArgumentException(interest.length + " numbers for a space of " + width);
        }
        return new Names(nearest(categories, interest, most), nearest(words, interest, most));
    }

    private static List<Named> nearest(List<Direction> directions, float[] interest, int most) {
        double squares = 0;
        for (float number : interest) {
            squares += (double) number * number;
        }
        if (squares == 0) {
            return List.of();
        }
        double length = Math.sqrt(squares);
        return directions.stream()
                .map(direction ->
                        new Named(direction.name(), product(direction.vector(), interest) / length, direction.items()))
                .sorted(Comparator.comparingDouble(Named::strength)
                        .reversed()
                        .thenComparing(Comparator.comparingInt(Named::items).reversed())
                        .thenComparing(Named::name))
                .limit(most)
                .toList();
    }

    private static double product(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
