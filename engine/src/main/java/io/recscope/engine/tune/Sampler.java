package io.recscope.engine.tune;

import io.recscope.engine.fault.BadUsage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Chooses what a search tries next.
///
/// A pure function of the seed and of what was tried so far, so a search that was broken off goes on as an unbroken
/// one. Immutable and thread-safe.
public sealed interface Sampler permits Uniform, Grid, Tpe {

    /// The next setting.
    ///
    /// @param tried everything so far, in the order of trial
    /// @return empty when there is nothing left to try
    Optional<Map<String, String>> next(Space space, List<Tried> tried);

    /// The sampler of a name: `tpe`, `random` or `grid`.
    ///
    /// @param trials how many a grid may have
    /// @throws BadUsage when there is no such sampler
    static Sampler of(String name, long seed, int trials) {
        return switch (name) {
            case "tpe" -> new Tpe(seed);
            case "random" -> new Uniform(seed);
            case "grid" -> new Grid(trials);
            default -> throw new BadUsage("There is no sampler '" + name + "'", "", "Choose one of tpe, random, grid.");
        };
    }
}
