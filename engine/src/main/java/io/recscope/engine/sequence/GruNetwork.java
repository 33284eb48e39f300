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
/// @param from digest of a model to start from; empty to start from nothing
public record GruNetwork(Shape shape, Inputs inputs, Objective objective, Training training, long seed, String from)
        implements Network {

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
                "");
    }

    @Override
    public String kind() {
        return "gru";
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
