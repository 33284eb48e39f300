package io.recscope.engine.shapley;

import io.recscope.engine.shapley.Fidelity.Ending;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Weighted least squares over pairs of coalitions, in rounds that double; at the end adjusted by a learnt game.
final class Kernel implements Estimator {
    private final PairDraw draw;
    private final long seed;

    /// @param players at least 2
    Kernel(int players, long seed) {
        this.draw = new PairDraw(players, seed);
        this.seed = seed;
    }

    /// All pairs asked.
    Pairs pairs(Ledger ledger) {
        return Pairs.of(draw, ledger);
    }

    @Override
    public Estimate run(Ledger ledger, Progress progress) throws InterruptedException, GameFailed {
        double total = ledger.everybody() - ledger.nobody();
        int affordable = ledger.left() / 2;
        int most = (int) Math.min(draw.all(), affordable);
        if (most == 0) {
            return progress.ended(evenly(ledger.players(), total), Ending.BUDGET);
        }
        int target = Math.min(most, ledger.players());
        while (true) {
            ask(target, ledger);
            Pairs pairs = pairs(ledger);
            PairRegression regression = new PairRegression(pairs, total);
            if (draw.count() >= draw.all()) {
                return progress.ended(Shares.exact(regression.values()).addingUpTo(total), Ending.COMPLETE);
            }
            Shares shares = regression.shares(1).addingUpTo(total);
            boolean last = target == most;
            if (last || progress.isNearTolerance(shares)) {
                shares = adjusted(shares, pairs, total);
            }
            if (progress.isWithinTolerance(shares)) {
                return progress.ended(shares, Ending.TOLERANCE);
            }
            if (last) {
                return progress.ended(shares, Ending.BUDGET);
            }
            progress.tell(shares);
            target = 3L * target > most ? most : 2 * target;
        }
    }

    private static Shares evenly(int players, double total) {
        double[] values = new double[players];
        Arrays.fill(values, total / players);
        return Shares.unsure(values);
    }

    private void ask(int target, Ledger ledger) throws InterruptedException, GameFailed {
        int known = draw.count();
        draw.to(target);
        List<Coalition> wanted = new ArrayList<>();
        for (Coalition coalition : draw.coalitions().subList(known, draw.count())) {
            wanted.add(coalition);
            wanted.add(coalition.others());
        }
        ledger.ask(wanted);
    }

    private Shares adjusted(Shares plain, Pairs pairs, double total) {
        if (!Adjustment.suits(pairs) || plain.error() <= 1e-9 * plain.largest()) {
            return plain;
        }
        Shares adjusted = Adjustment.learnt(pairs, seed).shares(total).addingUpTo(total);
        return adjusted.error() < plain.error() ? adjusted : plain;
    }
}
