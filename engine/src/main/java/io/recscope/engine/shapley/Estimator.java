package io.recscope.engine.shapley;

/// One way to share a game's worth.
interface Estimator {

    /// Asks, tells each better estimate, and ends.
    ///
    /// @param ledger knows nobody's worth and everybody's already
    Estimate run(Ledger ledger, Progress progress) throws InterruptedException, GameFailed;
}
