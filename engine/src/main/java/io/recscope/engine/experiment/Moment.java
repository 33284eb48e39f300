package io.recscope.engine.experiment;

import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.fault.BadUsage;
import java.util.List;

/// A cut of time: models learn from everything before a moment and are asked for everything from it on.
///
/// The input is the user's events before the moment and may be empty: a new user is a test user, too.
///
/// @param time milliseconds since 1970-01-01T00:00Z; the first instant of the test part
public record Moment(long time) implements Split {
    @Override
    public String kind() {
        return "moment";
    }

    /// @throws BadUsage when the dataset has an order but no times, or nothing lies on one side of the moment
    @Override
    public List<Fold> folds(Dataset data, Protocol protocol) {
        requireTime(data);
        Cuts cuts = new Cuts(data, protocol, 1);
        for (int user : cuts.everybody()) {
            cuts.train(user, before(data, user));
        }
        for (int user : cuts.candidates()) {
            int before = before(data, user);
            if (before == cuts.length(user)) {
                cuts.exclude("no event from the moment on");
            } else {
                cuts.test(user, before, before, cuts.length(user));
            }
        }
        return List.of(cuts.fold("all"));
    }

    static void requireTime(Dataset data) {
        if (data.clock() != Clock.TIME) {
            throw new BadUsage(
                    "The dataset has an order of events but no times, so there is no moment to cut it at",
                    "",
                    "Use the split last-out or user-hold-out.");
        }
    }

    private int before(Dataset data, int user) {
        int low = data.firstRow(user);
        int high = data.firstRow(user + 1);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (data.time(middle) < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - data.firstRow(user);
    }
}
