package io.recscope.engine.recommend;

import io.recscope.engine.data.UserHistory;
import io.recscope.engine.fault.BadUsage;

/// What a [Recommender] is asked: for whom, out of which items, how many, at which moment.
///
/// @param history what is known of the user at that moment; may be empty or in no dataset
/// @param scope which items may be recommended
/// @param size the longest list wanted, at least 1
/// @param moment milliseconds or position as the dataset's [io.recscope.engine.data.Clock] says
/// @param signals what the user says beside the history
public record Request(UserHistory history, Scope scope, int size, long moment, Signals signals) {
    public Request {
        if (size < 1) {
            throw new BadUsage("A list of " + size + " items was asked for", "", "Ask for at least one.");
        }
    }

    /// Asks for unseen items right after the last event of the history.
    public static Request next(UserHistory history, int size) {
        long moment = history.isEmpty() ? 0 : history.time(history.size() - 1) + 1;
        return new Request(history, new Scope.Unseen(), size, moment, Signals.NONE);
    }

    /// Asks for unseen items as it was at a moment: of the history only events before it are known.
    public static Request asOf(UserHistory history, long moment, int size) {
        return new Request(history.before(moment), new Scope.Unseen(), size, moment, Signals.NONE);
    }

    public Request within(Scope other) {
        return new Request(history, other, size, moment, signals);
    }

    public Request with(Signals said) {
        return new Request(history, scope, size, moment, said);
    }
}
