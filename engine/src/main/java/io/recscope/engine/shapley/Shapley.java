package io.recscope.engine.shapley;

import io.recscope.engine.work.Work;
import java.util.List;
import java.util.function.Consumer;

/// Shares a game's worth among its players (Shapley 1953).
public final class Shapley {
    private Shapley() {}

    /// The values, exactly or as well as the effort allows.
    ///
    /// @param better told of each better estimate as sampling goes on; called by the thread that calls
    /// @return partial and labelled so when `work` was cancelled, or the game failed, after the first values
    ///     could be told
    /// @throws InterruptedException when `work` was cancelled before
    public static Estimate values(Game game, Effort effort, Consumer<Estimate> better, Work work)
            throws InterruptedException {
        throw new UnsupportedOperationException();
    }

    /// Owen values (Owen 1977): as if the groups first shared the worth among themselves, and then each its
    /// share among its members.
    ///
    /// @param groups every player in exactly one of them
    public static Estimate values(
            Game game, List<List<Integer>> groups, Effort effort, Consumer<Estimate> better, Work work)
            throws InterruptedException {
        throw new UnsupportedOperationException();
    }
}
