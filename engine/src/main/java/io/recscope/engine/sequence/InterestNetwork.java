package io.recscope.engine.sequence;

import io.recscope.engine.data.Interactions;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.Weights;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.work.Work;

/// The interest model: a causal transformer over a user's events, grounded in language.
///
/// An item is the projection of its text's frozen vector plus a vector of its own, which is zero for items never
/// trained on and left out at random in training; such items are no negatives either. So a new item is scored from its
/// text alone, and fairly. An event is its item, its place and what is known of time, action and context. The score of
/// an item is the product of its vector and the interest after the last event.
///
/// @param from digest of a model to start from; empty to start from nothing
public record InterestNetwork(
        Shape shape, Inputs inputs, Objective objective, Training training, long seed, String from)
        implements Network {

    /// The usual settings: a small network for a catalogue of some thousand items.
    public static InterestNetwork usual() {
        return new InterestNetwork(
                new Shape(128, 2, 2, 100, true, false, 0),
                Inputs.all(),
                new Objective(0.1, 0, 0, 0.3, 0.2, 0, 0, 0),
                new Training(30, 6, 1e-3, 100, 6400, 1, 4000, 0),
                1,
                "");
    }

    @Override
    public String kind() {
        return "interest";
    }

    @Override
    public Model fit(Interactions data, Workshop workshop, Work work) throws InterruptedException {
        return new Fitting(this, data, workshop).run(work);
    }

    @Override
    public Model restore(Weights weights, Interactions data, Workshop workshop) {
        return InterestModel.restored(this, weights, data, workshop);
    }
}
