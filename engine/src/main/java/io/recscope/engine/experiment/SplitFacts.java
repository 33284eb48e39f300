package io.recscope.engine.experiment;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a cut made of a dataset, in numbers.
///
/// @param fold the fold's name
/// @param trainInteractions number of interactions models learn from
/// @param cases the test cases
/// @param excluded number of users that are no test users, by reason
/// @param anonymousInteractions interactions of the anonymous user in the dataset
/// @param notes what else must be known, in sentences
public record SplitFacts(
        String fold,
        long trainInteractions,
        CaseCounts cases,
        Map<String, Integer> excluded,
        long anonymousInteractions,
        List<String> notes) {
    public SplitFacts {
        excluded = Collections.unmodifiableMap(new TreeMap<>(excluded));
        notes = List.copyOf(notes);
    }
}
