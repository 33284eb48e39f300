package io.recscope.engine.recommend.baseline;

import io.recscope.engine.fault.BadData;
import io.recscope.engine.recommend.Ranking;
import io.recscope.engine.recommend.Weights;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// A matrix of which only the entries that matter are kept, row by row. Immutable and thread-safe.
final class SparseRows {
    private final int[] start;
    private final int[] columns;
    private final float[] values;

    private SparseRows(int[] start, int[] columns, float[] values) {
        this.start = start;
        this.columns = columns;
        this.values = values;
    }

    int rows() {
        return start.length - 1;
    }

    boolean isEmpty(int row) {
        return start[row] == start[row + 1];
    }

    /// Adds a row times a factor to a dense vector.
    void addTo(float[] sum, int row, float factor) {
        for (int i = start[row]; i < start[row + 1]; i++) {
            sum[columns[i]] += factor * values[i];
        }
    }

    /// One entry, 0 where none is kept.
    float value(int row, int column) {
        for (int i = start[row]; i < start[row + 1]; i++) {
            if (columns[i] == column) {
                return values[i];
            }
        }
        return 0;
    }

    /// Product of a row with a sparse vector.
    double product(int row, Map<Integer, Float> vector) {
        double sum = 0;
        for (int i = start[row]; i < start[row + 1]; i++) {
            sum += (double) values[i] * vector.getOrDefault(columns[i], 0f);
        }
        return sum;
    }

    /// A row as a sparse vector.
    Map<Integer, Float> row(int row) {
        Map<Integer, Float> vector = new HashMap<>();
        for (int i = start[row]; i < start[row + 1]; i++) {
            vector.put(columns[i], values[i]);
        }
        return vector;
    }

    /// The same entries by column; within a row of the result ascending.
    ///
    /// @param width number of columns
    SparseRows transposed(int width) {
        int[] newStart = new int[width + 1];
        for (int column : columns) {
            newStart[column + 1]++;
        }
        for (int i = 0; i < width; i++) {
            newStart[i + 1] += newStart[i];
        }
        int[] next = Arrays.copyOf(newStart, width);
        int[] newColumns = new int[columns.length];
        float[] newValues = new float[values.length];
        for (int row = 0; row < rows(); row++) {
            for (int i = start[row]; i < start[row + 1]; i++) {
                int place = next[columns[i]]++;
                newColumns[place] = row;
                newValues[place] = values[i];
            }
        }
        return new SparseRows(newStart, newColumns, newValues);
    }

    void store(Map<String, float[]> floats, Map<String, int[]> ints) {
        ints.put("row.start", start);
        ints.put("row.column", columns);
        floats.put("row.value", values);
    }

    /// What [#store] put.
    ///
    /// @throws BadData when it has another number of rows or does not hang together
    static SparseRows stored(Weights weights, int rows, int width) {
        int[] start = weights.ints("row.start");
        int[] columns = weights.ints("row.column");
        float[] values = weights.floats("row.value", columns.length);
        boolean sound = start.length == rows + 1 && start[0] == 0 && start[rows] == columns.length;
        for (int i = 0; sound && i < rows; i++) {
            sound = start[i] <= start[i + 1];
        }
        for (int i = 0; sound && i < columns.length; i++) {
            sound = columns[i] >= 0 && columns[i] < width;
        }
        if (!sound) {
            throw new BadData(
                    "The stored weights do not fit " + rows + " items",
                    "",
                    "They belong to another dataset; fit the model again on this one.");
        }
        return new SparseRows(start, columns, values);
    }

    /// Collects rows from the first to the last. Not thread-safe.
    static final class Builder {
        private final int[] start;
        private int row;
        private int[] columns = new int[1024];
        private float[] values = new float[1024];

        Builder(int rows) {
            start = new int[rows + 1];
        }

        /// Ends the row with the largest of a dense vector's entries; of equal ones the lower columns.
        ///
        /// @param among the columns to choose from
        void addBest(float[] dense, BitSet among, int most) {
            Ranking best = Ranking.best(dense, among, most);
            for (int i = 0; i < best.size(); i++) {
                put(best.item(i), best.score(i));
            }
            end();
        }

        void put(int column, float value) {
            int n = start[row + 1]++;
            if (n + start[row] == columns.length) {
                columns = Arrays.copyOf(columns, columns.length * 2);
                values = Arrays.copyOf(values, values.length * 2);
            }
            columns[start[row] + n] = column;
            values[start[row] + n] = value;
        }

        void end() {
            start[row + 1] += start[row];
            row++;
        }

        SparseRows build() {
            return new SparseRows(start, Arrays.copyOf(columns, start[row]), Arrays.copyOf(values, start[row]));
        }
    }
}
