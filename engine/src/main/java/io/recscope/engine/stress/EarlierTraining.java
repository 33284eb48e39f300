package io.recscope.engine.stress;

import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Interactions;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.fault.BadUsage;
import java.util.Arrays;

/// Models learn only from the earliest share of the training events, and so from older fashions and fewer events.
///
/// Events at one time stay together: kept are those before the time of the first event beyond the share. To tell age
/// from scarcity, compare with [Sparsity] of the same share in training. Source: popularity drifts from period to
/// period, Zhang et al., "Causal Intervention for Leveraging Popularity Bias in Recommendation", SIGIR 2021.
///
/// @param kept share of the training events that remains, from 0 to 1
public record EarlierTraining(double kept) implements Disturbance {
    public EarlierTraining {
        Strength.share(Kind.EARLIER_TRAINING, kept);
    }

    @Override
    public double strength() {
        return kept;
    }

    @Override
    public Interactions applied(Log log, long seed) {
        Interactions events = log.events();
        if (events.clock() != Clock.TIME) {
            throw new BadUsage(
                    "The dataset has an order of events but no times, so there is no earlier period",
                    Kind.EARLIER_TRAINING.key(),
                    "Leave this disturbance out, or import the dataset with times.");
        }
        long[] times = times(events);
        int first = (int) (kept * times.length);
        if (first >= times.length) {
            return events;
        }
        long end = times[first];
        return new Changed(events, (user, history) -> history.before(end));
    }

    private static long[] times(Interactions events) {
        long[] times = new long[(int) events.size()];
        int at = 0;
        for (int user = 0; user < events.users(); user++) {
            UserHistory history = events.history(user);
            for (int event = 0; event < history.size(); event++) {
                times[at++] = history.time(event);
            }
        }
        Arrays.parallelSort(times);
        return times;
    }
}
