package io.recscope.engine.metric;

import io.recscope.engine.data.Catalog;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/// What items are alike in: their categories or, in a catalog without any category, the words of their titles.
///
/// Words are runs of letters and digits in lower case; each Chinese, Japanese or Korean ideograph is a word of
/// its own. Immutable and thread-safe.
public final class ItemFeatures {
    private final int[][] features;
    private final boolean categories;

    /// Reads all items once.
    public ItemFeatures(Catalog catalog) {
        categories = catalog.categoryCount() > 0;
        features = new int[catalog.size()][];
        Map<String, Integer> words = new HashMap<>();
        for (int item = 0; item < features.length; item++) {
            features[item] = categories
                    ? Arrays.stream(catalog.categories(item)).sorted().toArray()
                    : words(catalog.title(item), words);
        }
    }

    /// Whether the features are categories, not words.
    public boolean areCategories() {
        return categories;
    }

    /// Whether anything is known of an item.
    public boolean known(int item) {
        return features[item].length > 0;
    }

    /// Jaccard distance `1 − |A ∩ B| / |A ∪ B|` of two known items, in `[0, 1]`.
    public double distance(int a, int b) {
        int[] left = features[a];
        int[] right = features[b];
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < left.length && j < right.length) {
            if (left[i] == right[j]) {
                common++;
                i++;
                j++;
            } else if (left[i] < right[j]) {
                i++;
            } else {
                j++;
            }
        }
        return 1 - (double) common / (left.length + right.length - common);
    }

    /// Adds an item's weight of 1 to a distribution over features, in equal parts.
    ///
    /// @return the weight added: 1, or 0 when nothing is known of the item
    int addTo(double[] distribution, int item) {
        for (int feature : features[item]) {
            distribution[feature] += 1.0 / features[item].length;
        }
        return known(item) ? 1 : 0;
    }

    private static int[] words(String title, Map<String, Integer> numbers) {
        TreeSet<Integer> found = new TreeSet<>();
        StringBuilder word = new StringBuilder();
        String text = title.toLowerCase(Locale.ROOT) + " ";
        text.codePoints().forEach(c -> {
            boolean ideograph = Character.isIdeographic(c);
            if (ideograph || !Character.isLetterOrDigit(c)) {
                if (!word.isEmpty()) {
                    found.add(numbers.computeIfAbsent(word.toString(), w -> numbers.size()));
                    word.setLength(0);
                }
                if (ideograph) {
                    found.add(numbers.computeIfAbsent(Character.toString(c), w -> numbers.size()));
                }
            } else {
                word.appendCodePoint(c);
            }
        });
        return found.stream().mapToInt(Integer::intValue).toArray();
    }
}
