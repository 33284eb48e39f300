package io.recscope.engine.replay;

import io.recscope.engine.recommend.Signals;
import io.recscope.engine.recommend.Wish;
import io.recscope.engine.recommend.policy.Policy;

/// What may happen in a session beside its events.
public sealed interface Act {

    /// The user judges an item.
    record Judge(Signals.Mark mark) implements Act {}

    /// The user says what he wants.
    record Ask(Wish wish) implements Act {}

    /// The analyst sets a policy.
    record Govern(Policy policy) implements Act {}
}
