package io.recscope.engine.sequence;

import io.recscope.engine.data.Interactions;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.recommend.Continuable;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.Portion;
import io.recscope.engine.recommend.Weights;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.work.Work;
import java.util.BitSet;

/// The settings of a network over a user's events. All kinds learn alike and differ in what is between events
/// and state.
sealed interface Network extends Continuable permits InterestNetwork, GruNetwork, LstmNetwork {

    Shape shape();

    Inputs inputs();

    Objective objective();

    Training training();

    /// Seed of all that is drawn: initial values, order of batches, dropout, users set aside.
    long seed();

    /// What it starts from, and what it learns then.
    Start start();

    /// The same network that learns otherwise.
    Network with(Training training, Start start);

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

    @Override
    default String parent() {
        return start().from();
    }

    @Override
    default Network carried(String parent) {
        return with(training().withEpochs(0), Start.from(parent));
    }

    @Override
    default Network continued(String parent, Portion portion, int epochs) {
        if (epochs < 1) {
            throw new BadUsage("There is no learning in " + epochs + " epochs", "epochs", "Choose at least 1.");
        }
        return with(training().withEpochs(epochs), new Start(parent, portion, true));
    }

    @Override
    default BitSet judges(Interactions data, Workshop workshop) {
        if (!start().onlyNew()) {
            return new BitSet();
        }
        int[] learned = Inheritance.of(this, workshop).learned(data);
        return Aside.ofNew(data, this, learned).users();
    }

    /// Makes sure that there is something to learn or to take over.
    ///
    /// @throws BadUsage when there is neither
    static void require(Training training, Start start) {
        if (training.epochs() == 0 && (!start.inherits() || start.onlyNew())) {
            throw new BadUsage(
                    "A network that learns nothing starts from what another one knows",
                    "epochs",
                    "Choose at least 1, or name a model with --from.");
        }
    }
}
