package io.recscope.engine.sequence;

import io.recscope.engine.data.Interactions;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.SelfValidating;
import io.recscope.engine.recommend.Weights;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.work.Work;
import java.util.BitSet;

/// The settings of a network over a user's events. All kinds learn alike and differ in what is between events
/// and state.
sealed interface Network extends SelfValidating permits InterestNetwork, GruNetwork, LstmNetwork {

    Shape shape();

    Inputs inputs();

    Objective objective();

    Training training();

    /// Seed of all that is drawn: initial values, order of batches, dropout, users set aside.
    long seed();

    /// Digest of the model whose knowledge this one starts from; empty to start from nothing.
    String from();

    /// The text of what lies between events and states, beside `interest.torch`.
    String program();

    /// Lays out the parameters of what lies between events and states.
    void layOut(Blueprint blueprint);

    @Override
    default BitSet setAside(Interactions data) {
        return Aside.of(data, this).users();
    }

    @Override
    default Model fit(Interactions data, Workshop workshop, Work work) throws InterruptedException {
        return new Fitting(this, data, workshop).run(work);
    }

    @Override
    default Model restore(Weights weights, Interactions data, Workshop workshop) {
        Filing.Filed filed = Filing.read(this, weights, workshop.torch().half());
        Filing.require(filed, data);
        return new InterestModel(workshop.torch(), filed, data);
    }
}
