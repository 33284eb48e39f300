package io.recscope.engine.recommend.policy;

import io.recscope.engine.language.CatalogVectors;
import java.util.BitSet;
import java.util.Random;

/// What the items' texts mean, in few enough dimensions that thousands of products are made while a slider moves:
/// the principal components of the centred text vectors, each item at length 1 again. Immutable and thread-safe.
///
/// The components are found by subspace iteration over the covariance of at most 4,000 items, from a fixed seed.
public final class Meaning {
    private static final int MOST = 64;
    private static final int SAMPLE = 4000;
    private static final int TURNS = 12;
    private static final long SEED = 7;

    private final int dimensions;
    private final float[] rows;
    private final BitSet described;

    private Meaning(int dimensions, float[] rows, BitSet described) {
        this.dimensions = dimensions;
        this.rows = rows;
        this.described = described;
    }

    /// Reads the vectors once.
    static Meaning of(CatalogVectors vectors) {
        CatalogVectors centred = vectors.centred();
        int wide = centred.dimensions();
        int narrow = Math.min(MOST, wide);
        BitSet described = centred.described();
        float[] rows = new float[centred.items() * narrow];
        if (narrow > 0) {
            float[][] axes = axes(covariance(centred, described), narrow);
            for (int item = described.nextSetBit(0); item >= 0; item = described.nextSetBit(item + 1)) {
                project(centred.vector(item), axes, rows, item * narrow);
            }
        }
        return new Meaning(narrow, rows, described);
    }

    /// Number of dimensions; 0 when no item has a text.
    public int dimensions() {
        return dimensions;
    }

    /// Whether the item has a text.
    public boolean describes(int item) {
        return described.get(item);
    }

    /// Cosine of two items, 0 when one has no text.
    public float likeness(int a, int b) {
        return product(a, rows, b * dimensions);
    }

    /// Product of an item with a vector: its cosine when that has length 1.
    public float product(int item, float[] vector) {
        return product(item, vector, 0);
    }

    /// Adds an item to a sum of weighted items; an item without text adds nothing.
    public void addTo(float[] sum, int item, double weight) {
        for (int i = 0, at = item * dimensions; i < dimensions; i++, at++) {
            sum[i] += (float) (weight * rows[at]);
        }
    }

    private float product(int item, float[] other, int from) {
        int at = item * dimensions;
        float a = 0, b = 0, c = 0, d = 0;
        int i = 0;
        // four sums, because one would wait for each addition to end
        for (; i + 3 < dimensions; i += 4) {
            a += rows[at + i] * other[from + i];
            b += rows[at + i + 1] * other[from + i + 1];
            c += rows[at + i + 2] * other[from + i + 2];
            d += rows[at + i + 3] * other[from + i + 3];
        }
        for (; i < dimensions; i++) {
            a += rows[at + i] * other[from + i];
        }
        return a + b + (c + d);
    }

    /// Makes a vector's length 1; zeros stay.
    static void normalise(float[] vector, int from, int length) {
        double squares = 0;
        for (int i = from; i < from + length; i++) {
            squares += (double) vector[i] * vector[i];
        }
        float factor = squares < 1e-18 ? 0 : (float) (1 / Math.sqrt(squares));
        for (int i = from; i < from + length; i++) {
            vector[i] *= factor;
        }
    }

    private static void project(float[] vector, float[][] axes, float[] into, int at) {
        for (int axis = 0; axis < axes.length; axis++) {
            into[at + axis] = (float) dot(vector, axes[axis]);
        }
        normalise(into, at, axes.length);
    }

    private static float[][] covariance(CatalogVectors vectors, BitSet described) {
        float[][] sums = new float[vectors.dimensions()][vectors.dimensions()];
        int step = Math.max(1, described.cardinality() / SAMPLE);
        int turn = 0;
        for (int item = described.nextSetBit(0); item >= 0; item = described.nextSetBit(item + 1)) {
            if (turn++ % step == 0) {
                float[] vector = vectors.vector(item);
                for (int i = 0; i < vector.length; i++) {
                    if (vector[i] != 0) {
                        addScaled(sums[i], vector, vector[i]);
                    }
                }
            }
        }
        return sums;
    }

    /// Orthonormal rows that span the directions of most variance.
    private static float[][] axes(float[][] covariance, int count) {
        Random random = new Random(SEED);
        float[][] axes = new float[count][covariance.length];
        for (float[] axis : axes) {
            for (int i = 0; i < axis.length; i++) {
                axis[i] = (float) random.nextGaussian();
            }
        }
        orthonormalise(axes);
        for (int turn = 0; turn < TURNS; turn++) {
            for (int a = 0; a < count; a++) {
                float[] next = new float[covariance.length];
                for (int i = 0; i < next.length; i++) {
                    addScaled(next, covariance[i], axes[a][i]);
                }
                axes[a] = next;
            }
            orthonormalise(axes);
        }
        return axes;
    }

    /// Gram–Schmidt; a row that the others span becomes zero.
    private static void orthonormalise(float[][] rows) {
        for (int r = 0; r < rows.length; r++) {
            double before = Math.sqrt(dot(rows[r], rows[r]));
            for (int other = 0; other < r; other++) {
                addScaled(rows[r], rows[other], (float) -dot(rows[r], rows[other]));
            }
            boolean spanned = Math.sqrt(dot(rows[r], rows[r])) < 1e-5 * before;
            if (spanned) {
                rows[r] = new float[rows[r].length];
            }
            normalise(rows[r], 0, rows[r].length);
        }
    }

    private static void addScaled(float[] into, float[] row, float factor) {
        for (int i = 0; i < into.length; i++) {
            into[i] += factor * row[i];
        }
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
