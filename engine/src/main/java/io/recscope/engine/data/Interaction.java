package io.recscope.engine.data;

import java.util.List;

/// One thing one user did with one item, in the dense numbers of its dataset.
///
/// @param user dense user id
/// @param item dense item id
/// @param time milliseconds or position, as the dataset's [Clock] says
/// @param weight rating, quantity or 1; may be negative (a return)
/// @param action index into [Dataset#actions()], 0 … 126
/// @param session index into the dataset's sessions, −1 for none
/// @param line line in the source file, counted from 1; 0 for an interaction that was derived, not read
/// @param contexts for each context column the index of the value, −1 for none
public record Interaction(
        int user, int item, long time, float weight, int action, int session, int line, List<Integer> contexts) {
    public Interaction {
        contexts = List.copyOf(contexts);
    }

    /// An interaction with weight 1, the first action, no session and no context.
    public static Interaction of(int user, int item, long time) {
        return new Interaction(user, item, time, 1, 0, -1, 0, List.of());
    }

    public Interaction withUser(int newUser) {
        return new Interaction(newUser, item, time, weight, action, session, line, contexts);
    }

    public Interaction withItem(int newItem) {
        return new Interaction(user, newItem, time, weight, action, session, line, contexts);
    }

    public Interaction withTime(long newTime) {
        return new Interaction(user, item, newTime, weight, action, session, line, contexts);
    }

    public Interaction withWeight(float newWeight) {
        return new Interaction(user, item, time, newWeight, action, session, line, contexts);
    }

    /// The same interaction marked as derived: line 0.
    public Interaction derived() {
        return new Interaction(user, item, time, weight, action, session, 0, contexts);
    }
}
