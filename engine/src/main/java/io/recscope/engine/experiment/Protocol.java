package io.recscope.engine.experiment;

import io.recscope.engine.data.UserHistory;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.metric.Relevance;

/// The rules under which models are judged, whatever the split: two runs can be compared only under equal
/// rules.
///
/// @param excludeSeen whether items of the user's input are removed from lists; `false` for data in which
///     people take the same item again, such as retail. While `true`, a target that is in the input stays
///     relevant and cannot be hit
/// @param minEvents least number of events of a user to be a test user; those with fewer still train
/// @param trainOnAnonymous whether the anonymous user's interactions are trained on; he is never a test user
/// @param gain how much a relevant event is worth
/// @param weightAbove an event of the test part is relevant when its weight is greater than this
public record Protocol(boolean excludeSeen, int minEvents, boolean trainOnAnonymous, Gain gain, double weightAbove) {
    /// Seen items removed, users with at least 3 events, nobody anonymous, every event of positive weight
    /// wanted equally.
    public static final Protocol DEFAULT = new Protocol(true, 3, false, Gain.BINARY, 0);

    /// How much a relevant event is worth.
    public enum Gain {
        /// Each relevant item gains 1.
        BINARY,
        /// Each relevant item gains its largest weight in the test part.
        WEIGHT
    }

    public Protocol {
        if (minEvents < 1 || !Double.isFinite(weightAbove)) {
            throw new BadUsage(
                    "A protocol with at least " + minEvents + " events a user and weights above " + weightAbove,
                    "",
                    "Ask for at least 1 event and a finite weight.");
        }
    }

    public Protocol withExcludeSeen(boolean exclude) {
        return new Protocol(exclude, minEvents, trainOnAnonymous, gain, weightAbove);
    }

    public Protocol withMinEvents(int events) {
        return new Protocol(excludeSeen, events, trainOnAnonymous, gain, weightAbove);
    }

    /// What the events of a test part say was wanted.
    public Relevance relevance(UserHistory target) {
        UserHistory wanted = target.filter(event -> target.weight(event) > weightAbove);
        double[] gains = new double[wanted.size()];
        for (int event = 0; event < gains.length; event++) {
            gains[event] = gain == Gain.BINARY ? 1 : wanted.weight(event);
        }
        return Relevance.graded(wanted.items(), gains);
    }
}
