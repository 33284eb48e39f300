package io.recscope.engine.recommend.baseline;

import io.recscope.engine.data.Catalog;
import io.recscope.engine.language.Words;
import io.recscope.engine.recommend.Weights;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What words the items' texts are made of, weighted by TF-IDF.
///
/// A word that occurs f times in an item's title, text and categories, and in m of n items, weighs
/// (1 + ln f) · ln(1 + n / m). A category's name counts as one word besides its words. An item without any word has no
/// vector. Words of a single item are kept: they lengthen its vector. Immutable and thread-safe.
final class WordVectors implements TextVectors {
    private final SparseRows vectors;
    private final SparseRows postings;
    private final int dimensions;

    private WordVectors(SparseRows vectors, int dimensions) {
        this.vectors = vectors;
        this.dimensions = dimensions;
        this.postings = vectors.transposed(dimensions);
    }

    static WordVectors of(Catalog catalog, Work work) throws InterruptedException {
        Map<String, Integer> numbers = new HashMap<>();
        List<Map<Integer, Integer>> texts = new ArrayList<>(catalog.size());
        for (int item = 0; item < catalog.size(); item++) {
            if (item % 256 == 0) {
                work.checkCancelled();
                work.report(0.8 * item / catalog.size(), "reading texts");
            }
            Map<Integer, Integer> counts = new TreeMap<>();
            for (String word : words(catalog, item)) {
                int number = numbers.computeIfAbsent(word, w -> numbers.size());
                counts.merge(number, 1, Integer::sum);
            }
            texts.add(counts);
        }
        work.report(0.8, "weighing words");
        int[] itemsWith = new int[numbers.size()];
        texts.forEach(counts -> counts.keySet().forEach(word -> itemsWith[word]++));
        SparseRows.Builder rows = new SparseRows.Builder(texts.size());
        for (Map<Integer, Integer> counts : texts) {
            add(rows, counts, itemsWith, texts.size());
        }
        return new WordVectors(rows.build(), numbers.size());
    }

    private static void add(SparseRows.Builder rows, Map<Integer, Integer> counts, int[] itemsWith, int items) {
        Map<Integer, Double> weights = new TreeMap<>();
        counts.forEach((word, count) ->
                weights.put(word, (1 + Math.log(count)) * Math.log1p((double) items / itemsWith[word])));
        double length =
                Math.sqrt(weights.values().stream().mapToDouble(w -> w * w).sum());
        weights.forEach((word, weight) -> rows.put(word, (float) (weight / length)));
        rows.end();
    }

    private static List<String> words(Catalog catalog, int item) {
        List<String> words = Words.of(catalog.title(item));
        words.addAll(Words.of(catalog.text(item)));
        for (int category : catalog.categories(item)) {
            String name = catalog.categoryName(category);
            words.addAll(Words.of(name));
            words.add("category " + name);
        }
        return words;
    }

    @Override
    public BitSet described() {
        BitSet described = new BitSet(vectors.rows());
        for (int item = 0; item < vectors.rows(); item++) {
            described.set(item, !vectors.isEmpty(item));
        }
        return described;
    }

    @Override
    public void addSimilarities(Profile profile, float[] scores) {
        float[] wanted = new float[dimensions];
        for (int place = 0; place < profile.size(); place++) {
            vectors.addTo(wanted, profile.item(place), profile.weight(place));
        }
        for (int word = 0; word < dimensions; word++) {
            if (wanted[word] != 0) {
                postings.addTo(scores, word, wanted[word]);
            }
        }
    }

    @Override
    public Weights weights() {
        Map<String, float[]> floats = new HashMap<>();
        Map<String, int[]> ints = new HashMap<>(Map.of("dimensions", new int[] {dimensions}));
        vectors.store(floats, ints);
        return new Weights(floats, ints);
    }

    static WordVectors stored(Weights weights, int items) {
        int dimensions = weights.ints("dimensions", 1)[0];
        return new WordVectors(SparseRows.stored(weights, items, dimensions), dimensions);
    }
}
