package io.recscope.engine.experiment;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.fault.BadUsage;
import java.util.ArrayList;
import java.util.List;

/// Cross-validation by user: every user is held out in exactly one fold, as by [UserHoldOut].
///
/// @param folds number of folds, at least 2
/// @param input share of a held-out user's events that is given, in `(0, 1)`
/// @param seed of the assignment
public record KFold(int folds, double input, long seed) implements Split {
    public KFold {
        if (folds < 2 || !(input > 0 && input < 1)) {
            throw new BadUsage(
                    "A cross-validation of " + folds + " folds with the share " + input + " as input",
                    "",
                    "Give at least 2 folds and a share between 0 and 1, for example 5 and 0.8.");
        }
    }

    @Override
    public String kind() {
        return "k-fold";
    }

    /// @throws BadUsage when there are fewer users than folds
    @Override
    public List<Fold> folds(Dataset data, Protocol protocol) {
        List<Fold> result = new ArrayList<>();
        for (int fold = 0; fold < folds; fold++) {
            Cuts cuts = new Cuts(data, protocol, 2);
            int[] users = Shuffle.of(cuts.candidates(), seed);
            for (int i = 0; i < users.length; i++) {
                if (i % folds == fold) {
                    UserHoldOut.testRest(cuts, users[i], input);
                } else {
                    cuts.exclude("in another fold");
                }
            }
            result.add(cuts.fold("fold " + (fold + 1)));
        }
        return result;
    }
}
