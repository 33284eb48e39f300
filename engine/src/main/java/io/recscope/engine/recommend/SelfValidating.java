package io.recscope.engine.recommend;

import io.recscope.engine.data.Interactions;
import java.util.BitSet;

/// A specification whose models set some users' last choices aside while they learn, to see when to stop.
///
/// Who wants to judge such a model can ask those users at once and need not fit it again without their last
/// choice.
public interface SelfValidating extends ModelSpec {

    /// The users whose last choice a model fitted on this data does not learn from.
    BitSet setAside(Interactions data);
}
