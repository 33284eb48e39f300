package io.recscope.engine.recommend.baseline;

import io.recscope.engine.fault.BadData;
import io.recscope.engine.language.CatalogVectors;
import io.recscope.engine.language.ItemText;
import io.recscope.engine.linear.WeightedSum;
import io.recscope.engine.recommend.Weights;
import io.recscope.engine.work.Work;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/// What the items' texts mean, by an encoder of language. The vectors are centred, because what all texts of a shop
/// have in common says nothing of a user.
final class MeaningVectors implements TextVectors {
    private static final String COLUMNS = "meaning";
    private static final String DESCRIBED = "described";
    private static final String ITEMS = "items";

    private final int items;
    private final int dimensions;
    private final float[] columns;
    private final BitSet described;
    private final int[] everyColumn;

    /// @param columns number of dimensions × number of items
    private MeaningVectors(int items, float[] columns, BitSet described) {
        this.items = items;
        this.dimensions = items == 0 ? 0 : columns.length / items;
        this.columns = columns;
        this.described = described;
        everyColumn = new int[dimensions];
        Arrays.setAll(everyColumn, column -> column);
    }

    static MeaningVectors of(CatalogVectors vectors) {
        CatalogVectors centred = vectors.centred();
        int items = vectors.items();
        float[] columns = new float[Math.multiplyExact(items, vectors.dimensions())];
        for (int item = 0; item < items; item++) {
            float[] vector = centred.vector(item);
            for (int i = 0; i < vector.length; i++) {
                columns[i * items + item] = vector[i];
            }
        }
        return new MeaningVectors(items, columns, vectors.described());
    }

    @Override
    public BitSet described() {
        return (BitSet) described.clone();
    }

    @Override
    public void addSimilarities(Profile profile, float[] scores) {
        float[] wanted = new float[dimensions];
        for (int place = 0; place < profile.size(); place++) {
            for (int i = 0; i < dimensions; i++) {
                wanted[i] += profile.weight(place) * columns[i * items + profile.item(place)];
            }
        }
        float[] similarities = new float[items];
        WeightedSum.of(columns, items, everyColumn, wanted, similarities);
        for (int item = 0; item < items; item++) {
            scores[item] += similarities[item];
        }
    }

    @Override
    public double similarity(int item, int other) {
        double sum = 0;
        for (int i = 0; i < dimensions; i++) {
            sum += (double) columns[i * items + item] * columns[i * items + other];
        }
        return sum;
    }

    @Override
    public double[] similarities(Profile profile, Retelling retelling, Work work) throws InterruptedException {
        double[] wanted = new double[dimensions];
        for (int place = 0; place < profile.size(); place++) {
            for (int i = 0; i < dimensions; i++) {
                wanted[i] += profile.weight(place) * columns[i * items + profile.item(place)];
            }
        }
        List<String> texts = retelling.texts().stream().map(ItemText::joined).toList();
        float[][] vectors = retelling.language().retold(retelling.catalog(), retelling.item(), texts, dimensions, work);
        double[] sums = new double[vectors.length];
        for (int t = 0; t < sums.length; t++) {
            for (int i = 0; i < dimensions; i++) {
                sums[t] += wanted[i] * vectors[t][i];
            }
            sums[t] = texts.get(t).isEmpty() ? Double.NEGATIVE_INFINITY : sums[t];
        }
        return sums;
    }

    @Override
    public Weights weights() {
        return new Weights(
                Map.of(COLUMNS, columns), Map.of(DESCRIBED, described.stream().toArray(), ITEMS, new int[] {items}));
    }

    /// What [#weights()] gave.
    ///
    /// @throws BadData when it has another number of items
    static MeaningVectors stored(Weights weights, int items) {
        float[] columns = weights.floats(COLUMNS);
        int[] listed = weights.ints(DESCRIBED);
        boolean sound = weights.ints(ITEMS, 1)[0] == items && (items == 0 || columns.length % items == 0);
        BitSet described = new BitSet(items);
        for (int i = 0; sound && i < listed.length; i++) {
            sound = listed[i] >= 0 && listed[i] < items;
            if (sound) {
                described.set(listed[i]);
            }
        }
        if (!sound) {
            throw new BadData(
                    "The stored weights do not fit " + items + " items",
                    "",
                    "They belong to another dataset; fit the model again on this one.");
        }
        return new MeaningVectors(items, columns, described);
    }
}
