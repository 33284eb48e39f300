package io.recscope.engine.shapley;

/// Nodes and weights of Gauss and Legendre on `[−1, 1]`; exact for polynomials of degree up to `2·count − 1`.
final class Quadrature {
    private final double[] nodes;
    private final double[] weights;

    private Quadrature(double[] nodes, double[] weights) {
        this.nodes = nodes;
        this.weights = weights;
    }

    static Quadrature of(int count) {
        double[] nodes = new double[count];
        double[] weights = new double[count];
        for (int i = 0; i < count; i++) {
            double x = Math.cos(Math.PI * (i + 0.75) / (count + 0.5));
            double slope = 0;
            for (int step = 0; step < 50; step++) {
                double before = 0;
                double at = 1;
                for (int k = 1; k <= count; k++) {
                    double next = ((2 * k - 1) * x * at - (k - 1) * before) / k;
                    before = at;
                    at = next;
                }
                slope = count * (x * at - before) / (x * x - 1);
                x -= at / slope;
            }
            nodes[i] = x;
            weights[i] = 2 / ((1 - x * x) * slope * slope);
        }
        return new Quadrature(nodes, weights);
    }

    double[] nodes() {
        return nodes;
    }

    double[] weights() {
        return weights;
    }
}
