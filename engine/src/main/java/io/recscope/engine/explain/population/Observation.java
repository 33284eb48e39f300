package io.recscope.engine.explain.population;

import io.recscope.engine.recommend.policy.Tier;

/// One feature of one user's history in the explanation of one recommended item: a row of the table that a survey is.
///
/// @param user dense user id
/// @param item dense id of the recommended item
/// @param evidence the feature's name
/// @param value its attribution
/// @param error standard error of the value, 0 where it is exact, NaN where it is not known
/// @param share of the history's events that have the feature
/// @param activity of the user
/// @param tier of the recommended item
public record Observation(
        int user, int item, String evidence, double value, double error, double share, Activity activity, Tier tier) {}
