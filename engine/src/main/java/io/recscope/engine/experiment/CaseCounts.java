package io.recscope.engine.experiment;

import io.recscope.engine.data.UserHistory;
import io.recscope.engine.metric.Relevance;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/// The test cases of a fold in numbers, and how many of them are special.
///
/// @param total number of test cases, one a user
/// @param withoutRelevant cases in which no event of the test part is relevant; accuracy is undefined for them
/// @param repeatedTargets cases with a relevant item that is in the input, too; where seen items are excluded
///     from lists, it cannot be hit
/// @param untrainedTargets cases with a relevant item that never occurs in training
/// @param emptyInputs cases with an empty input
public record CaseCounts(int total, int withoutRelevant, int repeatedTargets, int untrainedTargets, int emptyInputs) {

    static CaseCounts of(Fold.Views views, int[] users, Protocol protocol) {
        int[] trained = views.train().itemCounts();
        int without = 0;
        int repeated = 0;
        int untrained = 0;
        int empty = 0;
        for (int user : users) {
            UserHistory input = views.input().history(user);
            Relevance relevance = protocol.relevance(views.target().history(user));
            without += relevance.isEmpty() ? 1 : 0;
            repeated += containsAny(input, relevance) ? 1 : 0;
            untrained += Arrays.stream(relevance.items()).anyMatch(item -> trained[item] == 0) ? 1 : 0;
            empty += input.isEmpty() ? 1 : 0;
        }
        return new CaseCounts(users.length, without, repeated, untrained, empty);
    }

    private static boolean containsAny(UserHistory input, Relevance relevance) {
        Set<Integer> seen = new HashSet<>();
        for (int event = 0; event < input.size(); event++) {
            seen.add(input.item(event));
        }
        return Arrays.stream(relevance.items()).anyMatch(seen::contains);
    }
}
