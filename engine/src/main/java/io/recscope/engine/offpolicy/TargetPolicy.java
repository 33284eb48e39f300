package io.recscope.engine.offpolicy;

/// A policy whose value is asked: how likely it puts each item at the top of a list.
///
/// Further places are filled by drawing on without repeating an item, so the probability of an item given those
/// above it is its own divided by what they leave (Plackett 1975; Luce 1959). Implementations are thread-safe.
public interface TargetPolicy {

    /// What it is called in results.
    String name();

    /// The probabilities of all items for the first place.
    ///
    /// @param slate whose user and moment it is about; what was shown must not be looked at
    /// @param probabilities receives a number in `[0, 1]` for each item, adding up to 1; its former contents are
    ///     ignored
    void probabilities(Slate slate, double[] probabilities);
}
