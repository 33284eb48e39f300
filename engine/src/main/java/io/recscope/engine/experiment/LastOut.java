package io.recscope.engine.experiment;

import io.recscope.engine.data.Dataset;
import java.util.List;

/// Leave-last-out: each user's last event is the test, the second last the validation.
///
/// For the test a model is fitted on all events but the last ones, validation events included, and the input is
/// the same part of the user's history. For the validation the last events are put aside and everything moves
/// back by one. Models learn from events of others that lie after a user's test; [LeakageCheck] counts these
/// cases.
///
/// @param target which of the two is asked
public record LastOut(Target target) implements Split {
    /// Which of a user's last events is asked.
    public enum Target {
        /// The last one.
        TEST,
        /// The second last; the last one is in no part.
        VALIDATION
    }

    /// The test form.
    public LastOut() {
        this(Target.TEST);
    }

    @Override
    public String kind() {
        return "last-out";
    }

    @Override
    public List<Fold> folds(Dataset data, Protocol protocol) {
        int aside = target == Target.TEST ? 0 : 1;
        Cuts cuts = new Cuts(data, protocol, aside + 1);
        for (int user : cuts.candidates()) {
            int end = cuts.length(user) - aside;
            cuts.test(user, end - 1, end - 1, end);
        }
        cuts.note(
                target == Target.TEST
                        ? "Models are fitted on training and validation events together."
                        : "The last event of each test user is in no part.");
        return List.of(cuts.fold("all"));
    }
}
