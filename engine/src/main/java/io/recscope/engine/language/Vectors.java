package io.recscope.engine.language;

/// Arithmetic of vectors.
final class Vectors {
    private static final double NEGLIGIBLE = 1e-6;

    private Vectors() {}

    static double dot(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /// Brings a vector to length 1; one without a direction is made all zeros instead, and the answer is false.
    static boolean normalise(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        double length = Math.sqrt(squares);
        boolean directed = length > NEGLIGIBLE;
        for (int i = 0; i < vector.length; i++) {
            vector[i] = directed ? (float) (vector[i] / length) : 0;
        }
        return directed;
    }
}
