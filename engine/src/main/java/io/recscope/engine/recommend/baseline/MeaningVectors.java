package io.recscope.engine.recommend.baseline;

import io.recscope.engine.language.CatalogVectors;
import io.recscope.engine.linear.WeightedSum;
import io.recscope.engine.recommend.Weights;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;

/// What the items' texts mean, by an encoder of language. The vectors are centred, because what all texts of a shop
/// have in common says nothing of a user.
final class MeaningVectors implements TextVectors {
    private static final String COLUMNS = "meaning";
    private static final String DESCRIBED = "described";

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
    public Weights weights() {
        return new Weights(
                Map.of(COLUMNS, columns),
                Map.of(DESCRIBED, described.stream().toArray(), "dimensions", new int[] {dimensions}));
    }

    static MeaningVectors stored(Weights weights, int items) {
        int dimensions = weights.ints("dimensions", 1)[0];
        float[] columns = weights.floats(COLUMNS, Math.multiplyExact(items, Math.max(0, dimensions)));
        BitSet described = new BitSet(items);
        for (int item : weights.ints(DESCRIBED)) {
            described.set(Math.clamp(item, 0, items));
        }
        described.clear(items, Math.max(items, described.length()));
        return new MeaningVectors(items, columns, described);
    }
}
