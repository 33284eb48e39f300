package io.recscope.engine.sequence;

/// The interest model: a causal transformer over a user's events, grounded in language.
///
/// An item is the projection of its text's frozen vector plus a vector of its own, which is zero for items
/// never trained on and left out at random in training; such items are no negatives either. So a new item is
/// scored from its text alone, and fairly. An event is its item, its place and what is known of time, action
/// and context. The score of an item is the product of its vector and the interest after the last event.
///
/// @param start what it starts from: nothing, or another model
public record InterestNetwork(
        Shape shape, Inputs inputs, Objective objective, Training training, long seed, Start start) implements Network {
    public InterestNetwork {
        Network.require(training, start);
    }

    /// The usual settings: a small network for a catalogue of some thousand items.
    public static InterestNetwork usual() {
        return new InterestNetwork(
                new Shape(64, 2, 2, 200, false, false, 0),
                Inputs.all(),
                new Objective(0, 0, 0, 0.2, 0.1, 0, 0, 0),
                new Training(15, 5, 4e-3, 200, 6400, 1, 0.998, 4000, 0),
                1,
                Start.afresh());
    }

    @Override
    public String kind() {
        return "interest";
    }

    @Override
    public InterestNetwork with(Training otherTraining, Start otherStart) {
        return new InterestNetwork(shape, inputs, objective, otherTraining, seed, otherStart);
    }

    @Override
    public String program() {
        return "attention.torch";
    }

    @Override
    public void layOut(Blueprint blueprint) {
        int width = shape.width();
        blueprint.normal("place", 0.02, shape.events(), width);
        blueprint.constant("places", shape.events());
        boolean time = blueprint.dimensions().time();
        boolean relative = shape.relative() || time;
        blueprint.constant("relative", relative ? 1 : 0);
        blueprint.constant("time", time ? 1 : 0);
        blueprint.constant("positionRows", Blueprint.POSITION_ROWS);
        blueprint.constant("timeRows", Blueprint.TIME_ROWS);
        blueprint.optional(
                "position", relative, () -> blueprint.flat("position", 0, Blueprint.POSITION_ROWS, shape.heads()));
        blueprint.optional(
                "elapsed", relative && time, () -> blueprint.flat("elapsed", 0, Blueprint.TIME_ROWS, shape.heads()));
        for (int layer = 0; layer < shape.layers(); layer++) {
            String name = "layer" + layer;
            normed(blueprint, name + ".norm1");
            blueprint.matrix(name + ".qkv", 3 * width, width);
            blueprint.flat(name + ".qkv.bias", 0, 3 * width);
            blueprint.matrix(name + ".out", width, width);
            blueprint.flat(name + ".out.bias", 0, width);
            normed(blueprint, name + ".norm2");
            blueprint.matrix(name + ".up", 4 * width, width);
            blueprint.flat(name + ".up.bias", 0, 4 * width);
            blueprint.matrix(name + ".down", width, 4 * width);
            blueprint.flat(name + ".down.bias", 0, width);
        }
        normed(blueprint, "norm");
    }

    private void normed(Blueprint blueprint, String name) {
        blueprint.flat(name, 1, shape.width());
        blueprint.flat(name + ".bias", 0, shape.width());
    }
}
