package io.recscope.engine.offpolicy;

import io.recscope.engine.data.Interactions;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.fault.NotFound;
import java.util.List;

/// What an event of a log is worth.
public sealed interface Reward {

    /// The worth of one event.
    double of(UserHistory history, int event);

    /// 1 for an event of positive weight, which is a choice everywhere in the program, 0 for another.
    record Chosen() implements Reward {
        @Override
        public double of(UserHistory history, int event) {
            return history.weight(event) > 0 ? 1 : 0;
        }
    }

    /// The event's weight, for example a watch ratio or a price.
    record Weight() implements Reward {
        @Override
        public double of(UserHistory history, int event) {
            return history.weight(event);
        }
    }

    /// 1 for one action, 0 for the others.
    ///
    /// @param action index into the dataset's actions
    record Action(int action) implements Reward {
        @Override
        public double of(UserHistory history, int event) {
            return history.action(event) == action ? 1 : 0;
        }
    }

    /// Reads `chosen`, `weight` or the name of an action.
    ///
    /// @throws NotFound when it is none of these
    static Reward of(String text, Interactions data) {
        List<String> actions = data.actions();
        return switch (text) {
            case "chosen" -> new Chosen();
            case "weight" -> new Weight();
            default -> {
                if (!actions.contains(text)) {
                    throw new NotFound(
                            "'" + text + "' is no reward",
                            "--reward",
                            "Write chosen, weight or an action: " + String.join(", ", actions) + ".");
                }
                yield new Action(actions.indexOf(text));
            }
        };
    }
}
