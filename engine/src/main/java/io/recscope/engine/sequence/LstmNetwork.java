package io.recscope.engine.sequence;

/// A recurrent network of long short-term memory over a user's events; like [GruNetwork] but for its cells.
///
/// @param shape `heads` and `relative` are of no matter
/// @param from digest of a model to start from; empty to start from nothing
public record LstmNetwork(Shape shape, Inputs inputs, Objective objective, Training training, long seed, String from)
        implements Network {

    /// The usual settings: those of the interest network, with one layer.
    public static LstmNetwork usual() {
        InterestNetwork usual = InterestNetwork.usual();
        Shape shape = usual.shape();
        return new LstmNetwork(
                new Shape(shape.width(), 1, 1, shape.events(), shape.longTerm(), false, shape.temperature()),
                usual.inputs(),
                usual.objective(),
                usual.training(),
                usual.seed(),
                "");
    }

    @Override
    public String kind() {
        return "lstm";
    }

    @Override
    public String program() {
        return Cell.PROGRAM;
    }

    @Override
    public void layOut(Blueprint blueprint) {
        Cell.LSTM.layOut(blueprint);
    }
}
