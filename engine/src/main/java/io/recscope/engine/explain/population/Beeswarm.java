package io.recscope.engine.explain.population;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The attributions of one feature as dots, one for each explained item of each user whose history holds it; drawn in
/// rows, the colour by the share (summary plot of shap).
///
/// @param dots by ascending numbers of users, and by place in the list
public record Beeswarm(Feature feature, List<Dot> dots) {
    public Beeswarm {
        dots = List.copyOf(dots);
    }

    /// One dot.
    ///
    /// @param value attribution of the feature
    /// @param share of the user's events that have the feature
    /// @param user the user's id in the source
    /// @param item the recommended item's id in the source
    public record Dot(double value, double share, String user, String item) {}

    /// The dots of the most important features.
    ///
    /// @param importance of features in the same survey, which tells their order
    /// @param most features
    public static List<Beeswarm> of(Surveyed surveyed, Importance importance, int most) {
        Map<Integer, List<Dot>> dots = new HashMap<>();
        for (ExplainedUser user : surveyed.users()) {
            for (ExplainedItem item : user.items()) {
                for (ExplainedItem.Part part : item.parts()) {
                    int number = part.feature().number();
                    dots.computeIfAbsent(number, _ -> new ArrayList<>())
                            .add(new Dot(part.value(), user.outline().share(number), user.id(), item.id()));
                }
            }
        }
        return importance.rows().stream()
                .limit(most)
                .map(Importance.Row::feature)
                .map(feature -> new Beeswarm(feature, dots.getOrDefault(feature.number(), Collections.emptyList())))
                .toList();
    }
}
