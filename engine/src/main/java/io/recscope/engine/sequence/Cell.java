package io.recscope.engine.sequence;

/// What a recurrent network is made of.
enum Cell {
    /// Gated recurrent unit. (Cho et al., Learning phrase representations using RNN encoder–decoder, EMNLP 2014.)
    GRU(3),
    /// Long short-term memory. (Hochreiter and Schmidhuber, Neural Computation 9, 1997.)
    LSTM(4);

    static final String PROGRAM = "recurrent.torch";

    /// Number of products that a cell computes of its input and of its state.
    private final int gates;

    Cell(int gates) {
        this.gates = gates;
    }

    /// Lays out layers of these cells, with the norm behind the last one.
    void layOut(Blueprint blueprint) {
        Shape shape = blueprint.network().shape();
        int width = shape.width();
        blueprint.constant("places", 0);
        blueprint.constant("place", -1);
        blueprint.constant("gates", gates);
        for (int layer = 0; layer < shape.layers(); layer++) {
            String name = "layer" + layer;
            double deviation = 1 / Math.sqrt(width);
            blueprint.normal(name + ".in", deviation, gates * width, width);
            blueprint.normal(name + ".held", deviation, gates * width, width);
            blueprint.flat(name + ".in.bias", 0, gates * width);
            blueprint.flat(name + ".held.bias", 0, gates * width);
        }
        blueprint.flat("norm", 1, width);
        blueprint.flat("norm.bias", 0, width);
    }
}
