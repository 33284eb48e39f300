package io.recscope.engine.linear;

import io.recscope.engine.work.Work;

/// How often columns of a sparse matrix occur together: XᵀX, where X has a one for each entry, whatever its value.
public final class Gram {
    private static final int COLUMNS_PER_PART = 8;

    private Gram() {}

    /// Counts for each pair of columns the rows that have both; for a column with itself those that have it.
    ///
    /// Takes as many steps as there are pairs of entries in a row. Counts are exact up to 2²⁴ = 16,777,216.
    ///
    /// @param into of as many rows as `matrix` has columns, zero; only its lower triangle is written
    public static void count(SparseMatrix matrix, SymmetricMatrix into, Workers workers, Work work)
            throws InterruptedException {
        SparseMatrix byColumn = matrix.transposed(work);
        SparseMatrix byRow = byColumn.transposed(work); // the same, with columns in ascending order
        workers.forRanges(into.order(), COLUMNS_PER_PART, work, (from, to) -> {
            for (int i = from; i < to; i++) {
                countRow(i, byColumn, byRow, into);
            }
        });
    }

    private static void countRow(int i, SparseMatrix byColumn, SparseMatrix byRow, SymmetricMatrix into) {
        float[] counts = into.values();
        int offset = i * into.order();
        for (int holder = byColumn.first(i); holder < byColumn.first(i + 1); holder++) {
            int row = byColumn.column(holder);
            int end = byRow.first(row + 1);
            for (int e = byRow.first(row); e < end && byRow.column(e) <= i; e++) {
                counts[offset + byRow.column(e)]++;
            }
        }
    }
}
