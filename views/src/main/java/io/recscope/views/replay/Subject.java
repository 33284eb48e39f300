package io.recscope.views.replay;

import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.replay.Course;
import io.recscope.views.text.Phrases;

/// Whose session is played.
sealed interface Subject {
    /// Somebody of the dataset.
    ///
    /// @param id in the source
    record User(String id) implements Subject {}

    /// Somebody of whom nothing is known, who comes after all that is in the dataset.
    record Newcomer() implements Subject {}

    /// The session as it was.
    ///
    /// @throws io.recscope.engine.fault.NotFound when there is no such user
    default Course course(Dataset data) {
        return switch (this) {
            case User(String id) -> Course.of(data.history(data.user(id)), data.clock());
            case Newcomer() -> Course.ofNewUser(data.clock(), after(data));
        };
    }

    /// What he is called.
    default String name(Phrases phrases) {
        return switch (this) {
            case User(String id) -> phrases.now("focus.user", id);
            case Newcomer() -> phrases.now("replay.newcomer");
        };
    }

    /// The moment in the middle of the session, where to begin.
    default int middle(Dataset data) {
        return switch (this) {
            case User(String id)
            when data.findUser(id) >= 0 -> {
                int user = data.findUser(id);
                yield (data.firstRow(user + 1) - data.firstRow(user)) / 2;
            }
            case User _, Newcomer _ -> 0;
        };
    }

    private static long after(Dataset data) {
        long latest = 0;
        for (int user = 0; user < data.users() && data.clock() == Clock.TIME; user++) {
            UserHistory history = data.history(user);
            latest = history.isEmpty() ? latest : Math.max(latest, history.time(history.size() - 1));
        }
        return latest + 1;
    }
}
