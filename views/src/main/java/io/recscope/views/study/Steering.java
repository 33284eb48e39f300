package io.recscope.views.study;

import io.recscope.engine.stress.StressResult;
import java.util.Optional;

/// What was found out by turning the knobs of policies; what was not looked at is empty.
///
/// @param coldStart how good lists are for users of whom little is known
/// @param tradeOff what more of one thing costs in another
/// @param replayed one session, moment by moment
/// @param stress how models bear worse data
public record Steering(
        Optional<ColdStart> coldStart,
        Optional<TradeOff> tradeOff,
        Optional<Replayed> replayed,
        Optional<StressResult> stress) {
    /// Nothing was looked at.
    public static final Steering NONE =
            new Steering(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public boolean isEmpty() {
        return equals(NONE);
    }
}
