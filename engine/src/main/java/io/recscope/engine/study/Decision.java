package io.recscope.engine.study;

import java.util.Locale;

/// Whether an updated model took the place of the one before, and the figures that decided.
///
/// The rule: both models rank all items for the same users, whose last choice neither has learned; the updated one
/// takes the place when the lower end of the 95 % bootstrap interval of the mean difference of NDCG@10, user by user,
/// is not below −1 % of the NDCG@10 of the one before.
///
/// @param champion digest of the model before, as it stands on the new data
/// @param challenger digest of the updated model
/// @param users number of users who were asked about
/// @param before NDCG@10 of the model before
/// @param after NDCG@10 of the updated model
/// @param hitBefore HR@10 of the model before
/// @param hitAfter HR@10 of the updated model
/// @param difference mean of the differences of NDCG@10
/// @param low lower end of their interval
/// @param high upper end of their interval
/// @param at when, ISO 8601
public record Decision(
        String champion,
        String challenger,
        int users,
        double before,
        double after,
        double hitBefore,
        double hitAfter,
        double difference,
        double low,
        double high,
        String at) {
    /// How much worse an updated model may turn out, as a share of the NDCG@10 of the one before.
    public static final double TOLERANCE = 0.01;

    /// Whether the updated model took the place.
    public boolean promoted() {
        return low >= -TOLERANCE * before;
    }

    /// The rule with its figures, one sentence.
    public String reason() {
        return String.format(
                Locale.ROOT,
                "The lower end of the difference, %+.4f, is %s the %+.4f (-1 %% of the champion's NDCG@10) that are asked.",
                low,
                promoted() ? "not below" : "below",
                -TOLERANCE * before);
    }
}
