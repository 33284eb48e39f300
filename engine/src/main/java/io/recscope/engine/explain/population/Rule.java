package io.recscope.engine.explain.population;

import java.util.List;
import java.util.stream.Collectors;

/// If these features of a history have positive attributions, then the recommended item has that feature: an
/// association rule (Agrawal, Imieliński and Swami, SIGMOD 1993) over explanations.
///
/// A case is one explained item of one user.
///
/// @param condition one to three features, by ascending numbers
/// @param consequence feature of the recommended item
/// @param cases in which the rule was looked for
/// @param matching cases whose explanations match the condition
/// @param recommended cases whose item has the feature of the consequence
/// @param both cases in which both are so
/// @param repeated among the first recommendations of users held out whose explanations match the condition, how many
///     are of the consequence
/// @param fidelity among users held out whose history holds all features of the condition, whatever their
///     attribution, how many have a first recommendation of the consequence: how well the rule foretells the
///     model from the history alone
public record Rule(
        List<Feature> condition,
        Feature consequence,
        int cases,
        int matching,
        int recommended,
        int both,
        Proportion repeated,
        Proportion fidelity) {
    public Rule {
        condition = List.copyOf(condition);
    }

    /// Share of all cases in which condition and consequence are so.
    public double support() {
        return (double) both / cases;
    }

    /// Share of the matching cases in which the consequence is so.
    public double confidence() {
        return (double) both / matching;
    }

    /// Confidence divided by the consequence's share of all cases: more than 1.
    public double lift() {
        return confidence() * cases / recommended;
    }

    @Override
    public String toString() {
        return condition.stream().map(Feature::name).collect(Collectors.joining(" + ")) + " → " + consequence.name();
    }
}
