package io.recscope.views.replay;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.recommend.Wish;
import io.recscope.engine.replay.Act;
import io.recscope.engine.replay.Course;
import io.recscope.engine.replay.Edit;
import io.recscope.views.focus.Person;
import io.recscope.views.session.Arrival;
import io.recscope.views.text.Phrases;
import java.util.Optional;

/// Whose session is played.
sealed interface Subject {
    /// Somebody of the dataset.
    ///
    /// @param id in the source
    record User(String id) implements Subject {}

    /// Somebody of whom nothing is known, who comes after all that is in the dataset.
    record Newcomer() implements Subject {}

    /// Whom the analyst looks at; the wishes of somebody new belong to the branches of his session.
    static Subject of(Person person) {
        return switch (person) {
            case Person.Known(String id) -> new User(id);
            case Person.Newcomer _ -> new Newcomer();
        };
    }

    /// The wish that a change of a session is about, if it is about one.
    static Optional<Wish> wish(Edit edit) {
        return edit instanceof Edit.During(int _, Act.Ask(Wish wish)) ? Optional.of(wish) : Optional.empty();
    }

    /// The session as it was.
    ///
    /// @throws io.recscope.engine.fault.NotFound when there is no such user
    default Course course(Dataset data) {
        return switch (this) {
            case User(String id) -> Course.of(data.history(data.user(id)), data.clock());
            case Newcomer() -> Course.ofNewUser(data.clock(), Arrival.moment(data));
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
}
