package io.recscope.engine.linear;

/// A symmetric matrix of floats, kept whole: entry (i, j) is `values()[i · order() + j]`.
///
/// Whoever fills it by halves writes the lower triangle, `j ≤ i`. Not thread-safe; threads may write different entries.
public final class SymmetricMatrix {
    private final int order;
    private final float[] values;

    /// A matrix of zeros.
    ///
    /// @param order at most 46,340, so that all entries fit into one array
    public SymmetricMatrix(int order) {
        this.order = order;
        this.values = new float[Math.multiplyExact(order, order)];
    }

    public int order() {
        return order;
    }

    /// All entries row by row; not a copy.
    public float[] values() {
        return values;
    }

    public float get(int row, int column) {
        return values[row * order + column];
    }

    public void set(int row, int column, float value) {
        values[row * order + column] = value;
    }
}
