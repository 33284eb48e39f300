package io.recscope.engine.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// What the texts of a catalogue's items mean: a vector for each item that has a text, all in one space.
/// Immutable and thread-safe.
///
/// The space has one block of dimensions for each encoder that was needed. An item's own block holds its normalised
/// vector, the other is zero; so the product of two items is their cosine, and 0 when different encoders read them.
public final class CatalogVectors {
    private final List<Block> blocks;
    private final int[] blockOf;
    private final float[][] vectors;

    /// @param blockOf number of each item's block, −1 for items without text
    /// @param vectors each item's own block, empty for items without text
    CatalogVectors(List<Block> blocks, int[] blockOf, float[][] vectors) {
        this.blocks = List.copyOf(blocks);
        this.blockOf = blockOf;
        this.vectors = vectors;
    }

    /// Number of items of the catalogue.
    public int items() {
        return blockOf.length;
    }

    /// Length of the vectors; 0 when no item has a text.
    public int dimensions() {
        return blocks.stream().mapToInt(Block::length).sum();
    }

    /// The parts of the space, in order of dimensions; none when no item has a text.
    public List<Block> blocks() {
        return blocks;
    }

    /// The items that have a vector.
    public BitSet described() {
        BitSet described = new BitSet(items());
        for (int item = 0; item < items(); item++) {
            described.set(item, describes(item));
        }
        return described;
    }

    public boolean describes(int item) {
        return blockOf[item] >= 0;
    }

    /// Number of the block that holds an item, −1 when it has no text.
    public int block(int item) {
        return blockOf[item];
    }

    /// An item's vector, [#dimensions()] long; all zeros when it has no text.
    public float[] vector(int item) {
        float[] vector = new float[dimensions()];
        copy(item, vector, 0);
        return vector;
    }

    /// All vectors, item by item, [#items()] × [#dimensions()].
    ///
    /// @throws ArithmeticException when they do not fit into one array
    public float[] rows() {
        int width = dimensions();
        float[] rows = new float[Math.multiplyExact(items(), width)];
        for (int item = 0; item < items(); item++) {
            copy(item, rows, item * width);
        }
        return rows;
    }

    private void copy(int item, float[] target, int offset) {
        if (describes(item)) {
            float[] vector = vectors[item];
            System.arraycopy(
                    vector, 0, target, offset + blocks.get(blockOf[item]).from(), vector.length);
        }
    }

    /// Product of two items' vectors: their cosine; 0 when one has no text or other encoders read them.
    public double similarity(int item, int other) {
        return describes(item) && blockOf[item] == blockOf[other] ? Vectors.dot(vectors[item], vectors[other]) : 0;
    }

    /// Product of an item's vector with a vector of this space: their cosine when that has length 1.
    public double product(int item, float[] vector) {
        if (!describes(item)) {
            return 0;
        }
        int from = blocks.get(blockOf[item]).from();
        float[] own = vectors[item];
        float sum = 0;
        for (int i = 0; i < own.length; i++) {
            sum += own[i] * vector[from + i];
        }
        return sum;
    }

    /// The same vectors with the mean of each block's items taken away and of length 1 again, so that they tell items
    /// apart rather than say what all have in common. An item that equals the mean gets zeros.
    public CatalogVectors centred() {
        List<float[]> means = new ArrayList<>();
        for (int block = 0; block < blocks.size(); block++) {
            means.add(mean(block));
        }
        float[][] centred = new float[items()][];
        for (int item = 0; item < items(); item++) {
            centred[item] = vectors[item].clone();
            if (describes(item)) {
                float[] mean = means.get(blockOf[item]);
                for (int i = 0; i < mean.length; i++) {
                    centred[item][i] -= mean[i];
                }
                Vectors.normalise(centred[item]);
            }
        }
        return new CatalogVectors(blocks, blockOf, centred);
    }

    /// Mean of a block's items.
    float[] mean(int block) {
        double[] sum = new double[blocks.get(block).length()];
        int count = 0;
        for (int item = 0; item < items(); item++) {
            if (blockOf[item] == block) {
                count++;
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += vectors[item][i];
                }
            }
        }
        float[] mean = new float[sum.length];
        for (int i = 0; i < sum.length; i++) {
            mean[i] = (float) (sum[i] / count);
        }
        return mean;
    }
}
