package io.recscope.engine.shapley;

import java.util.List;

/// What each player of a game adds.
///
/// @param values one for each player; together with the worth of nobody they add up to the worth of everybody
/// @param nobody worth of the empty coalition
/// @param everybody worth of all players together
public record Estimate(List<Double> values, double nobody, double everybody, Fidelity fidelity) {
    public Estimate {
        values = List.copyOf(values);
    }

    public double value(int player) {
        return values.get(player);
    }
}
