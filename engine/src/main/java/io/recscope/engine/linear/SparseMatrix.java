package io.recscope.engine.linear;

import io.recscope.engine.work.Work;
import java.util.Arrays;

/// A matrix of which only the entries that are not zero are kept, row by row. Immutable and thread-safe.
///
/// Entry `e` of row `r`, for `first(r) ≤ e < first(r + 1)`, stands in `column(e)` and has `value(e)`.
public final class SparseMatrix {
    private static final int ROWS_PER_CHECK = 1024;

    private final int columns;
    private final int[] start;
    private final int[] column;
    private final float[] value;

    /// The arrays are kept, not copied; the caller must not change them afterwards.
    ///
    /// @param start first entry of each row, and behind the last row the number of entries
    /// @param column of each entry, each at most once a row; may be longer than needed
    /// @param value of each entry; may be longer than needed
    public SparseMatrix(int columns, int[] start, int[] column, float[] value) {
        this.columns = columns;
        this.start = start;
        this.column = column;
        this.value = value;
    }

    public int rows() {
        return start.length - 1;
    }

    public int columns() {
        return columns;
    }

    public int first(int row) {
        return start[row];
    }

    public int column(int entry) {
        return column[entry];
    }

    public float value(int entry) {
        return value[entry];
    }

    /// The same entries by columns; those of a row of the result are in ascending order of column.
    ///
    /// @throws InterruptedException when `work` was cancelled
    public SparseMatrix transposed(Work work) throws InterruptedException {
        int entries = start[rows()];
        int[] to = new int[columns + 1];
        for (int e = 0; e < entries; e++) {
            to[column[e] + 1]++;
        }
        Arrays.parallelPrefix(to, Integer::sum);
        int[] next = to.clone();
        int[] newColumn = new int[entries];
        float[] newValue = new float[entries];
        for (int row = 0; row < rows(); row++) {
            if (row % ROWS_PER_CHECK == 0) {
                work.checkCancelled();
            }
            for (int e = start[row]; e < start[row + 1]; e++) {
                int at = next[column[e]]++;
                newColumn[at] = row;
                newValue[at] = value[e];
            }
        }
        return new SparseMatrix(rows(), to, newColumn, newValue);
    }
}
