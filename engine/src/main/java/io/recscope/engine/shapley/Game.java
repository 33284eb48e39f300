package io.recscope.engine.shapley;

import io.recscope.engine.work.Work;
import java.util.List;

/// A cooperative game: every coalition of its players has a worth. Thread-safe; equal coalitions have equal worths.
public interface Game {

    /// Number of players, not negative.
    int players();

    /// What coalitions are worth; asked for many at once, so that they can be reckoned together.
    ///
    /// @param coalitions of this game's players
    /// @return finite numbers, in the order of the coalitions
    /// @throws InterruptedException when `work` was cancelled
    double[] worths(List<Coalition> coalitions, Work work) throws InterruptedException;
}
