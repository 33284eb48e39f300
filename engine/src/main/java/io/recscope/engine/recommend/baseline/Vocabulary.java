package io.recscope.engine.recommend.baseline;

import io.recscope.engine.data.Catalog;
import io.recscope.engine.language.ItemText;
import io.recscope.engine.language.Words;
import io.recscope.engine.work.Work;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The words of a catalogue's texts and how telling each is.
///
/// A word that occurs f times in a text, and in m of the catalogue's n items, weighs (1 + ln f) · ln(1 + n / m). A
/// category's name counts as one word besides its words. Words of a single item are kept: they lengthen its vector. A
/// word of no item lengthens a text's vector as one of a single item does. Immutable and thread-safe.
final class Vocabulary {
    private final Map<String, Integer> numbers;
    private final int[] itemsWith;
    private final int items;

    private Vocabulary(Map<String, Integer> numbers, int[] itemsWith, int items) {
        this.numbers = numbers;
        this.itemsWith = itemsWith;
        this.items = items;
    }

    /// Words are numbered in order of first appearance.
    static Vocabulary of(Catalog catalog, Work work) throws InterruptedException {
        Map<String, Integer> numbers = new HashMap<>();
        Map<Integer, Integer> counts = new HashMap<>();
        for (int item = 0; item < catalog.size(); item++) {
            if (item % 256 == 0) {
                work.checkCancelled();
                work.report((double) item / catalog.size(), "reading texts");
            }
            List<String> words = words(ItemText.of(catalog, item));
            words.forEach(word -> numbers.computeIfAbsent(word, w -> numbers.size()));
            new HashSet<>(words).forEach(word -> counts.merge(numbers.getOrDefault(word, 0), 1, Integer::sum));
        }
        int[] itemsWith = new int[numbers.size()];
        counts.forEach((number, count) -> itemsWith[number] = count);
        return new Vocabulary(numbers, itemsWith, catalog.size());
    }

    /// Number of words.
    int size() {
        return itemsWith.length;
    }

    /// Whether a text has any word, known or not.
    boolean says(ItemText text) {
        return !words(text).isEmpty();
    }

    /// A text's vector of length 1, by word, ascending; words of no item are left out of it.
    Map<Integer, Float> vector(ItemText text) {
        Map<String, Integer> counts = new HashMap<>();
        words(text).forEach(word -> counts.merge(word, 1, Integer::sum));
        Map<Integer, Double> weights = new TreeMap<>();
        int strange = size(); // numbers behind all others, in any order: all weigh by their counts alone
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            int number = numbers.getOrDefault(entry.getKey(), strange);
            strange += number == strange ? 1 : 0;
            int with = number < size() ? itemsWith[number] : 1;
            weights.put(number, (1 + Math.log(entry.getValue())) * Math.log1p((double) items / with));
        }
        double length =
                Math.sqrt(weights.values().stream().mapToDouble(w -> w * w).sum());
        Map<Integer, Float> vector = new TreeMap<>();
        weights.forEach((number, weight) -> {
            if (number < size()) {
                vector.put(number, (float) (weight / length));
            }
        });
        return vector;
    }

    private static List<String> words(ItemText text) {
        List<String> words = Words.of(text.title());
        words.addAll(Words.of(text.description()));
        for (String category : text.categories()) {
            words.addAll(Words.of(category));
            words.add("category " + category);
        }
        return words;
    }
}
