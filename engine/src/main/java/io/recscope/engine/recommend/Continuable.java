package io.recscope.engine.recommend;

import io.recscope.engine.data.Interactions;
import java.util.BitSet;

/// A specification whose models can start from what a fitted model of the same kind knows.
///
/// The model is named by its digest and had from the workshop ([Workshop#parent]), so a model that went on from
/// another is made again from its specification, the data and that model.
public interface Continuable extends SelfValidating {

    /// Digest of the model to start from; empty to start from nothing.
    String parent();

    /// The same settings, but nothing is learned: what a model knows is carried over to other data.
    ///
    /// @param parent digest of that model
    Continuable carried(String parent);

    /// The same settings, but only events are learned that a model has not learned yet.
    ///
    /// @param parent digest of that model
    /// @param epochs number of passes through them, at least 1
    Continuable continued(String parent, Portion portion, int epochs);

    /// The users whose last choice is new to the model that is gone on from and is not learned either, so that
    /// both can be judged by it; none unless this is [#continued].
    ///
    /// @throws io.recscope.engine.fault.BadData when the model knows none of the users, or there is nothing new
    BitSet judges(Interactions data, Workshop workshop);
}
