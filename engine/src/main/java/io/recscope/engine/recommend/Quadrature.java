package io.recscope.engine.recommend;

/// Points and weights by which a polynomial is integrated from 0 to 1 exactly (Gauss and Legendre).
///
/// @param points in `(0, 1)`
/// @param weights adding up to 1
@SuppressWarnings("ArrayRecordComponent") // made and used in one place
record Quadrature(double[] points, double[] weights) {
    private static final int TURNS = 100;

    /// Exact for polynomials up to degree 2 · size − 1.
    static Quadrature legendre(int size) {
        double[] points = new double[size];
        double[] weights = new double[size];
        for (int i = 0; i < size; i++) {
            double x = Math.cos(Math.PI * (i + 0.75) / (size + 0.5));
            double slope = 1;
            double step = 1;
            for (int turn = 0; turn < TURNS && Math.abs(step) > 1e-15; turn++) {
                double value = x;
                double before = 1;
                for (int k = 2; k <= size; k++) {
                    double next = ((2 * k - 1) * x * value - (k - 1) * before) / k;
                    before = value;
                    value = next;
                }
                slope = size * (x * value - before) / (x * x - 1);
                step = value / slope;
                x -= step;
            }
            points[i] = (1 - x) / 2;
            weights[i] = 1 / ((1 - x * x) * slope * slope);
        }
        return new Quadrature(points, weights);
    }

    int size() {
        return points.length;
    }

    double point(int i) {
        return points[i];
    }

    double weight(int i) {
        return weights[i];
    }
}
