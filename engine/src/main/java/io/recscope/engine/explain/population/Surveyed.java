package io.recscope.engine.explain.population;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Explanations of many users' first recommendations.
///
/// @param basis by what histories and items are told apart
/// @param eligible users who have a history, and of whom the sample was drawn
/// @param asked users in the sample
/// @param unanswered users of the sample to whom nothing was recommended
/// @param failed users of the sample of whom an explanation was not completed because the model failed
/// @param cancelled whether it ended before all of the sample were asked
/// @param users who were explained, by ascending numbers
public record Surveyed(
        Basis basis,
        int eligible,
        int asked,
        int unanswered,
        int failed,
        boolean cancelled,
        List<ExplainedUser> users) {
    public Surveyed {
        users = users.stream()
                .sorted(Comparator.comparingInt(ExplainedUser::user))
                .toList();
    }

    /// Every feature in every explanation, by user, place in the list, and number of the feature.
    public List<Observation> observations() {
        List<Observation> observations = new ArrayList<>();
        for (ExplainedUser user : users) {
            for (ExplainedItem item : user.items()) {
                for (ExplainedItem.Part part : item.parts()) {
                    observations.add(new Observation(
                            user.user(),
                            item.item(),
                            part.feature().name(),
                            part.value(),
                            part.error(),
                            user.outline().share(part.feature().number()),
                            user.activity(),
                            item.tier()));
                }
            }
        }
        return observations;
    }

    /// What a reader should know, sentences; empty when all of the sample was explained.
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (cancelled) {
            notes.add("Cancelled: " + users.size() + " of " + asked + " users were explained.");
        }
        if (failed > 0) {
            notes.add("The model failed for " + failed + " of " + asked + " users, who are left out.");
        }
        if (unanswered > 0) {
            notes.add("Nothing was recommended to " + unanswered + " of " + asked + " users, who are left out.");
        }
        return notes;
    }
}
