package io.recscope.engine.shapley;

import io.recscope.engine.shapley.Fidelity.Ending;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;

/// Asks all coalitions, the smallest and largest first, so that a first guess can be told early.
final class Enumeration implements Estimator {

    @Override
    public Estimate run(Ledger ledger, Progress progress) throws InterruptedException, GameFailed {
        double[] worths = worths(ledger, progress);
        double[] values = values(ledger.players(), worths);
        return progress.ended(Shares.exact(values).addingUpTo(ledger.everybody() - ledger.nobody()), Ending.COMPLETE);
    }

    /// Worths of all coalitions, at the number whose set bits are the members.
    static double[] worths(Ledger ledger, Progress progress) throws InterruptedException, GameFailed {
        int players = ledger.players();
        if (players > 3) {
            ledger.ask(outermost(players));
            progress.tell(guess(ledger));
        }
        List<Coalition> all = LongStream.range(0, 1L << players)
                .mapToObj(bits -> Coalition.ofBits(players, bits))
                .toList();
        List<Coalition> outwardsFirst = new ArrayList<>(all);
        outwardsFirst.sort(Comparator.comparingInt(c -> Math.min(c.size(), players - c.size())));
        ledger.ask(outwardsFirst);
        return all.stream().mapToDouble(ledger::worth).toArray();
    }

    private static List<Coalition> outermost(int players) {
        List<Coalition> outermost = new ArrayList<>();
        for (int player = 0; player < players; player++) {
            outermost.add(Coalition.nobody(players).with(player));
            outermost.add(Coalition.everybody(players).without(player));
        }
        return outermost;
    }

    /// The mean of what each player adds to nobody and to all others, made to add up.
    private static Shares guess(Ledger ledger) {
        int players = ledger.players();
        double[] values = new double[players];
        for (int player = 0; player < players; player++) {
            double first = ledger.worth(Coalition.nobody(players).with(player)) - ledger.nobody();
            double last = ledger.everybody()
                    - ledger.worth(Coalition.everybody(players).without(player));
            values[player] = (first + last) / 2;
        }
        return Shares.unsure(values).addingUpTo(ledger.everybody() - ledger.nobody());
    }

    /// `Σ s!(n−s−1)!/n! (v(S ∪ j) − v(S))` over the coalitions S without j.
    static double[] values(int players, double[] worths) {
        double[] weights = weights(players);
        double[] values = new double[players];
        for (int bits = 0; bits < worths.length; bits++) {
            for (int player = 0; player < players; player++) {
                if ((bits >>> player & 1) == 0) {
                    values[player] += weights[Integer.bitCount(bits)] * (worths[bits | 1 << player] - worths[bits]);
                }
            }
        }
        return values;
    }

    /// `s!(n−s−1)!/n!` for s from 0 to n−1: how likely just these s come before a player.
    static double[] weights(int players) {
        double[] weights = new double[players];
        double binomial = 1;
        for (int size = 0; size < players; size++) {
            weights[size] = 1 / (players * binomial);
            binomial = binomial * (players - 1 - size) / (size + 1);
        }
        return weights;
    }
}
