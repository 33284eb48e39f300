package io.recscope.engine.stress;

import io.recscope.engine.data.Interactions;
import io.recscope.engine.experiment.Fold;
import io.recscope.engine.experiment.Protocol;
import io.recscope.engine.metric.Popularity;
import java.util.BitSet;

/// One way in which data are worse, scarcer or other than they were, at one strength.
///
/// Disturbances are pure: equal ones with equal seeds make equal data of equal data. Draws of one seed are
/// nested where that is possible: what is dropped at a strength is dropped at every greater one, too. Compact
/// constructors reject a strength out of range with [io.recscope.engine.fault.BadUsage].
public sealed interface Disturbance
        permits RandomClicks,
                DroppedEvents,
                ShuffledOrder,
                FakeUsers,
                SwappedTexts,
                Sparsity,
                NewUsers,
                NewItems,
                TailTargets,
                EarlierTraining {

    /// How strong it is, in the unit of its [Kind].
    double strength();

    /// The events after the disturbance: a view that copies as little as it can.
    ///
    /// @return the events themselves, the same object, when nothing is changed
    /// @throws io.recscope.engine.fault.BadUsage when these data cannot be disturbed so
    Interactions applied(Log log, long seed);

    /// The test cases that are looked at, and how much each counts; everybody equally, if nothing else is said.
    ///
    /// @param popularity of the undisturbed training data
    /// @throws io.recscope.engine.fault.BadUsage when nobody is left
    default Panel panel(Fold fold, Protocol protocol, Popularity popularity, long seed) {
        return Panel.everybody(fold.size());
    }

    /// Items whose share of the lists tells how far the disturbance reached its aim; empty for most.
    ///
    /// @param train the undisturbed training data
    default BitSet pushed(Interactions train, long seed) {
        return new BitSet();
    }
}
