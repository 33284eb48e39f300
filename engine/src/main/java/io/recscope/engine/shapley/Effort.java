package io.recscope.engine.shapley;

import io.recscope.engine.fault.BadUsage;
import java.util.Optional;

/// How much is spent on an estimate.
///
/// Two evaluations are the least that any estimate needs: nobody's worth and everybody's. With fewer than one more
/// than there are players, values are shares of what groups of players add; errors are told (not NaN) from about
/// three evaluations a player on.
///
/// @param method empty for the one that fits the game: exact where all coalitions are within the budget and there are
///     at most [#ENUMERABLE] players, else sampling
/// @param evaluations the most coalitions that are asked, at least 1; asking none or all of the players counts
/// @param tolerance sampling ends when the error that is estimated ([Fidelity#error()]) is not greater, as a fraction
///     of the largest value's magnitude; 0 to use the whole budget
/// @param seed of the sampling
public record Effort(Optional<Method> method, int evaluations, double tolerance, long seed) {
    /// The most players of whom all coalitions are asked: 16,384.
    public static final int ENUMERABLE = 14;

    /// As many evaluations as shap's KernelExplainer uses for 20 players.
    public static final Effort USUAL = new Effort(Optional.empty(), 2_088, 0, 1);

    public Effort {
        if (evaluations < 1) {
            throw new BadUsage(
                    "An explanation with " + evaluations + " evaluations was asked for", "", "Ask for at least one.");
        }
        if (!(tolerance >= 0 && tolerance < Double.POSITIVE_INFINITY)) {
            throw new BadUsage(
                    "The tolerance is " + tolerance, "", "Take a fraction such as 0.05, or 0 for the whole budget.");
        }
    }

    public Effort by(Method other) {
        return new Effort(Optional.of(other), evaluations, tolerance, seed);
    }

    public Effort of(int otherEvaluations) {
        return new Effort(method, otherEvaluations, tolerance, seed);
    }

    public Effort within(double otherTolerance) {
        return new Effort(method, evaluations, otherTolerance, seed);
    }

    public Effort seeded(long otherSeed) {
        return new Effort(method, evaluations, tolerance, otherSeed);
    }
}
