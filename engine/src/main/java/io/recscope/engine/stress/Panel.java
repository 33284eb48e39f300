package io.recscope.engine.stress;

import java.util.Arrays;

/// The test cases that one point of a curve is about, and how much each counts there. Arrays are kept, not copied;
/// nobody changes them.
///
/// The undisturbed value that a point is compared with is the plain mean over the same cases.
final class Panel {
    private final int[] rows;
    private final float[] weights;

    /// @param rows numbers of test cases, ascending
    /// @param weights of each of these cases, not negative, 1 on average
    Panel(int[] rows, float[] weights) {
        this.rows = rows;
        this.weights = weights;
    }

    static Panel everybody(int cases) {
        int[] rows = new int[cases];
        Arrays.setAll(rows, row -> row);
        return of(rows);
    }

    /// Some cases, equally.
    static Panel of(int[] rows) {
        float[] weights = new float[rows.length];
        Arrays.fill(weights, 1);
        return new Panel(rows, weights);
    }

    int[] rows() {
        return rows;
    }

    float[] weights() {
        return weights;
    }

    int size() {
        return rows.length;
    }
}
