package io.recscope.engine.sequence;

/// A recurrent network of long short-term memory over a user's events; like [GruNetwork] but for its cells.
///
/// @param shape `heads` and `relative` are of no matter
/// @param start what it starts from: nothing, or another model
public record LstmNetwork(Shape shape, Inputs inputs, Objective objective, Training training, long seed, Start start)
        implements Network {
    public LstmNetwork {
        Network.require(training, start);
    }

    /// The usual settings: those of [GruNetwork].
    public static LstmNetwork usual() {
        GruNetwork usual = GruNetwork.usual();
        return new LstmNetwork(
                usual.shape(), usual.inputs(), usual.objective(), usual.training(), usual.seed(), usual.start());
    }

    @Override
    public String kind() {
        return "lstm";
    }

    @Override
    public LstmNetwork with(Training otherTraining, Start otherStart) {
        return new LstmNetwork(shape, inputs, objective, otherTraining, seed, otherStart);
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
