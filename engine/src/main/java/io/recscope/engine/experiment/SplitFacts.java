package io.recscope.engine.experiment;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a cut made of a dataset, in numbers.
///
/// @param fold the fold's name
/// @param cases number of test cases, one a user
/// @param trainInteractions number of interactions models learn from
/// @param excluded number of users that are no test users, by reason
/// @param anonymousInteractions interactions of the anonymous user in the dataset
/// @param withoutRelevant cases in which no event of the test part is relevant; accuracy is undefined for them
/// @param repeatedTargets cases with a relevant item that is in the input, too; where seen items are excluded
///     from lists, it cannot be hit
/// @param untrainedTargets cases with a relevant item that never occurs in training
/// @param emptyInputs cases with an empty input
/// @param notes what else must be known, in sentences
public record SplitFacts(
        String fold,
        int cases,
        long trainInteractions,
        Map<String, Integer> excluded,
        long anonymousInteractions,
        int withoutRelevant,
        int repeatedTargets,
        int untrainedTargets,
        int emptyInputs,
        List<String> notes) {
    public SplitFacts {
        excluded = Collections.unmodifiableMap(new TreeMap<>(excluded));
        notes = List.copyOf(notes);
    }
}
