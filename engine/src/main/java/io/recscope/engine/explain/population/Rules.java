package io.recscope.engine.explain.population;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Rules that were found in a survey, and tested with users held out.
///
/// @param thresholds that they pass
/// @param cases explanations in which they were looked for
/// @param users of these explanations
/// @param heldOut users with whom they were tested
/// @param features that were considered: the most frequent ones, at most [#FEATURES]
/// @param found rules that pass the thresholds and are not redundant, listed or not
/// @param rules by confidence, support, and length of the condition, then by the numbers of features; at most
///     [#LISTED]
public record Rules(
        Thresholds thresholds, int cases, int users, int heldOut, int features, int found, List<Rule> rules) {
    /// The most features that are considered.
    public static final int FEATURES = 200;

    /// The most rules that are listed.
    public static final int LISTED = 200;

    public Rules {
        rules = List.copyOf(rules);
    }

    /// Looks for rules by Apriori (Agrawal and Srikant, VLDB 1994).
    ///
    /// A rule is redundant, and left out, when one with fewer features in its condition, or none, has the same
    /// consequence and at least the same confidence; so every rule has a lift of more than 1. What has no
    /// feature is neither condition nor consequence.
    public static Rules of(Surveyed surveyed, Thresholds thresholds) {
        Halves halves = Halves.of(surveyed.users(), thresholds.heldOut(), thresholds.seed());
        List<RuleCase> cases = halves.known().stream()
                .flatMap(user -> user.items().stream())
                .map(RuleCase::of)
                .toList();
        Apriori apriori = Apriori.over(cases, thresholds);
        List<Rule> rules = apriori.best().stream()
                .map(found -> tested(found, cases.size(), halves.heldOut()))
                .toList();
        return new Rules(
                thresholds,
                cases.size(),
                halves.known().size(),
                halves.heldOut().size(),
                apriori.features(),
                apriori.found(),
                rules);
    }

    private static Rule tested(Apriori.Found found, int cases, List<ExplainedUser> heldOut) {
        int explained = 0;
        int repeated = 0;
        int matching = 0;
        int agreed = 0;
        for (ExplainedUser user : heldOut) {
            boolean so = user.first().feature().number() == found.consequence().number();
            Set<Integer> positive = RuleCase.of(user.first()).positive().stream()
                    .map(Feature::number)
                    .collect(Collectors.toSet());
            if (found.condition().stream().allMatch(feature -> positive.contains(feature.number()))) {
                explained++;
                repeated += so ? 1 : 0;
            }
            if (found.condition().stream().allMatch(feature -> user.outline().share(feature.number()) > 0)) {
                matching++;
                agreed += so ? 1 : 0;
            }
        }
        return new Rule(
                found.condition(),
                found.consequence(),
                cases,
                found.matching(),
                found.recommended(),
                found.both(),
                Proportion.of(repeated, explained),
                Proportion.of(agreed, matching));
    }
}
