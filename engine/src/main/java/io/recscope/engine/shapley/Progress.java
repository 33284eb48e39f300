package io.recscope.engine.shapley;

import io.recscope.engine.shapley.Fidelity.Ending;
import io.recscope.engine.shapley.Fidelity.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The estimates of one game, from the first to the best. Not thread-safe.
final class Progress {
    private final Ledger ledger;
    private final Method method;
    private final double tolerance;
    private final Consumer<Estimate> better;
    private final List<Point> convergence = new ArrayList<>();
    private Optional<Shares> latest = Optional.empty();

    Progress(Ledger ledger, Method method, double tolerance, Consumer<Estimate> better) {
        this.ledger = ledger;
        this.method = method;
        this.tolerance = tolerance;
        this.better = better;
    }

    /// Takes and shows better shares.
    void tell(Shares shares) {
        take(shares);
        better.accept(estimate(shares, Ending.RUNNING, ""));
    }

    private void take(Shares shares) {
        latest = Optional.of(shares);
        convergence.removeIf(point -> point.evaluations() == ledger.asked());
        convergence.add(new Point(ledger.asked(), shares.error()));
    }

    boolean isWithinTolerance(Shares shares) {
        return tolerance > 0 && shares.error() <= tolerance * shares.largest();
    }

    /// Whether the error is so near the tolerance that a dearer reckoning may reach it.
    boolean isNearTolerance(Shares shares) {
        return tolerance > 0 && shares.error() <= 3 * tolerance * shares.largest();
    }

    Estimate ended(Shares shares, Ending ending) {
        take(shares);
        return estimate(shares, ending, "");
    }

    /// What is known though it ended too early; empty when nothing is.
    Optional<Estimate> broken(Ending ending, String note) {
        return latest.map(shares -> estimate(shares, ending, note));
    }

    private Estimate estimate(Shares shares, Ending ending, String note) {
        double nobody = ledger.nobody();
        double everybody = ledger.everybody();
        double residual = everybody - nobody - Shares.sum(shares.values());
        boolean exact = ending == Ending.COMPLETE;
        Fidelity fidelity = new Fidelity(
                method,
                ledger.asked(),
                residual,
                Shares.list(shares.errors()),
                shares.error(),
                ending,
                note,
                exact ? List.of() : convergence);
        return new Estimate(Shares.list(shares.values()), nobody, everybody, fidelity);
    }
}
