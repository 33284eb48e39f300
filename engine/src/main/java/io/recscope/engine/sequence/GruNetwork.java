package io.recscope.engine.sequence;

/// A recurrent network of gated units over a user's events, the classical comparison.
///
/// It differs from [InterestNetwork] only in what is between events and state, so a difference between the two
/// is one between attention and recurrence. Without texts (`text=false`) it is GRU4Rec (Hidasi et al.,
/// Session-based recommendations with recurrent neural networks, ICLR 2016), though it learns by cross-entropy
/// over all items, which leaves the losses of that paper and of its successor (Hidasi and Karatzoglou, CIKM
/// 2018) behind.
///
/// @param shape `heads` and `relative` are of no matter
/// @param start what it starts from: nothing, or another model
public record GruNetwork(Shape shape, Inputs inputs, Objective objective, Training training, long seed, Start start)
        implements Network {
    public GruNetwork {
        Network.require(training, start);
    }

    /// The usual settings: those of the interest network, with one layer.
    public static GruNetwork usual() {
        InterestNetwork usual = InterestNetwork.usual();
        Shape shape = usual.shape();
        return new GruNetwork(
                new Shape(shape.width(), 1, 1, shape.events(), shape.longTerm(), false, shape.temperature()),
                usual.inputs(),
                usual.objective(),
                usual.training(),
                usual.seed(),
                Start.afresh());
    }

    @Override
    public String kind() {
        return "gru";
    }

    @Override
    public GruNetwork with(Training otherTraining, Start otherStart) {
        return new GruNetwork(shape, inputs, objective, otherTraining, seed, otherStart);
    }

    @Override
    public String program() {
        return Cell.PROGRAM;
    }

    @Override
    public void layOut(Blueprint blueprint) {
        Cell.GRU.layOut(blueprint);
    }
}
