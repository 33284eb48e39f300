package io.recscope.engine.recommend.baseline;

import io.recscope.engine.data.Catalog;
import io.recscope.engine.language.ItemText;
import io.recscope.engine.recommend.Weights;
import io.recscope.engine.work.Work;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What words the items' texts are made of, weighted by TF-IDF, see [Vocabulary]. An item without any word has
/// no vector. Immutable and thread-safe.
final class WordVectors implements TextVectors {
    private final SparseRows vectors;
    private final SparseRows postings;
    private final int dimensions;
    private volatile @Nullable Vocabulary vocabulary;

    private WordVectors(SparseRows vectors, int dimensions) {
        this.vectors = vectors;
        this.dimensions = dimensions;
        this.postings = vectors.transposed(dimensions);
    }

    static WordVectors of(Catalog catalog, Work work) throws InterruptedException {
        Vocabulary vocabulary = Vocabulary.of(catalog, work.part(0, 0.5));
        SparseRows.Builder rows = new SparseRows.Builder(catalog.size());
        for (int item = 0; item < catalog.size(); item++) {
            if (item % 256 == 0) {
                work.checkCancelled();
                work.report(0.5 + 0.5 * item / catalog.size(), "weighing words");
            }
            vocabulary.vector(ItemText.of(catalog, item)).forEach(rows::put);
            rows.end();
        }
        return new WordVectors(rows.build(), vocabulary.size());
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
    public double similarity(int item, int other) {
        return vectors.product(item, vectors.row(other));
    }

    @Override
    public double[] similarities(Profile profile, Retelling retelling, Work work) throws InterruptedException {
        Vocabulary words = vocabulary(retelling.catalog(), work);
        float[] wanted = new float[dimensions];
        for (int place = 0; place < profile.size(); place++) {
            vectors.addTo(wanted, profile.item(place), profile.weight(place));
        }
        double[] sums = new double[retelling.texts().size()];
        for (int t = 0; t < sums.length; t++) {
            Map<Integer, Float> vector = words.vector(retelling.texts().get(t));
            double sum = words.says(retelling.texts().get(t)) ? 0 : Double.NEGATIVE_INFINITY;
            for (Map.Entry<Integer, Float> entry : vector.entrySet()) {
                sum += (double) wanted[entry.getKey()] * entry.getValue();
            }
            sums[t] = sum;
        }
        return sums;
    }

    private Vocabulary vocabulary(Catalog catalog, Work work) throws InterruptedException {
        Vocabulary known = vocabulary;
        if (known == null) {
            known = Vocabulary.of(catalog, work);
            vocabulary = known;
        }
        return known;
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
