package io.recscope.engine.shapley;

import java.util.List;

/// How far an estimate can be trusted.
///
/// @param method that was used
/// @param evaluations coalitions that were asked, nobody and everybody included
/// @param residual worth of everybody minus worth of nobody minus the sum of all values: 0 but for rounding
/// @param errors standard error of each value, 0 where it is exact; NaN where too little was asked to tell
/// @param error a bound that the root mean square error of all values does not pass in nine of ten estimates; 0 where
///     it is exact, NaN where too little was asked to tell
/// @param ending why it ended
/// @param note why a recommender failed or what else is to be said; may be empty
/// @param convergence how the error fell; empty where it is exact
public record Fidelity(
        Method method,
        int evaluations,
        double residual,
        List<Double> errors,
        double error,
        Ending ending,
        String note,
        List<Point> convergence) {
    public Fidelity {
        errors = List.copyOf(errors);
        convergence = List.copyOf(convergence);
    }

    /// Why an estimate ended.
    public enum Ending {
        /// It has not ended: a preview.
        RUNNING,
        /// Nothing is left to ask.
        COMPLETE,
        /// The error is as small as asked for.
        TOLERANCE,
        /// The budget is used up.
        BUDGET,
        /// It was cancelled: what was known by then.
        CANCELLED,
        /// The game failed in the middle: what was known by then.
        FAILED
    }

    /// How far the estimate was after so many evaluations.
    ///
    /// @param error as [Fidelity#error()] stood then
    public record Point(int evaluations, double error) {}

    /// Whether it ended before it was asked to.
    public boolean isPartial() {
        return ending == Ending.CANCELLED || ending == Ending.FAILED;
    }
}
