package io.recscope.engine.shapley;

/// How the shares of players are reckoned.
public enum Method {
    /// All coalitions are asked: no error but rounding.
    EXACT,
    /// A formula of the game gives the values themselves: no coalition is asked.
    CLOSED_FORM,
    /// Weighted least squares over coalitions that are drawn in pairs, each with its complement.
    KERNEL,
    /// What each player adds in random orders, each taken forwards and backwards.
    PERMUTATION,
    /// Random orders that keep the groups of players together: Owen values.
    OWEN
}
