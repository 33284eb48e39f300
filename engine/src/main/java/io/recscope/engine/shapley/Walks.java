package io.recscope.engine.shapley;

import io.recscope.engine.shapley.Fidelity.Ending;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// What each player adds when players come one by one, each random order taken forwards and backwards (Castro, Gómez
/// and Tejada 2009; Mitchell et al. 2022). Orders in which groups stay together give Owen values.
final class Walks implements Estimator {
    private final List<List<Integer>> groups;
    private final RandomGenerator random;

    /// @param groups every player in exactly one
    Walks(List<List<Integer>> groups, long seed) {
        this.groups = groups;
        this.random = new SplittableRandom(seed);
    }

    /// All players in one group.
    static Walks of(int players, long seed) {
        List<Integer> all = new ArrayList<>();
        for (int player = 0; player < players; player++) {
            all.add(player);
        }
        return new Walks(List.of(all), seed);
    }

    @Override
    public Estimate run(Ledger ledger, Progress progress) throws InterruptedException, GameFailed {
        int players = ledger.players();
        double total = ledger.everybody() - ledger.nobody();
        int perPair = 2 * (players - 1);
        if (ledger.left() < perPair) {
            return progress.ended(coarse(ledger).addingUpTo(total), Ending.BUDGET);
        }
        List<double[]> samples = new ArrayList<>();
        int round = 1;
        // small games come to an end of new coalitions: as many orders as a budget pays for are enough
        int most = Math.max(1, ledger.left() / perPair) * 4;
        while (ledger.left() >= perPair && samples.size() < most) {
            int pairs = Math.min(round, Math.min(ledger.left() / perPair, most - samples.size()));
            walk(pairs, ledger, samples);
            Shares shares = shares(samples, players).addingUpTo(total);
            if (progress.isWithinTolerance(shares)) {
                return progress.ended(shares, Ending.TOLERANCE);
            }
            progress.tell(shares);
            round = Math.max(round, samples.size());
        }
        return progress.ended(shares(samples, players).addingUpTo(total), Ending.BUDGET);
    }

    private void walk(int pairs, Ledger ledger, List<double[]> samples) throws InterruptedException, GameFailed {
        List<int[]> orders = new ArrayList<>();
        List<Coalition> wanted = new ArrayList<>();
        for (int i = 0; i < pairs; i++) {
            int[] order = order();
            orders.add(order);
            wanted.addAll(prefixes(order));
            wanted.addAll(prefixes(reversed(order)));
        }
        ledger.ask(wanted);
        for (int[] order : orders) {
            double[] gains = new double[order.length];
            addGains(order, ledger, gains);
            addGains(reversed(order), ledger, gains);
            samples.add(Arrays.stream(gains).map(gain -> gain / 2).toArray());
        }
    }

    private int[] order() {
        List<List<Integer>> shuffled = new ArrayList<>(groups);
        Collections.shuffle(shuffled, Random.from(random));
        List<Integer> order = new ArrayList<>();
        for (List<Integer> group : shuffled) {
            List<Integer> members = new ArrayList<>(group);
            Collections.shuffle(members, Random.from(random));
            order.addAll(members);
        }
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int[] reversed(int[] order) {
        int[] reversed = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            reversed[i] = order[order.length - 1 - i];
        }
        return reversed;
    }

    private static List<Coalition> prefixes(int[] order) {
        List<Coalition> prefixes = new ArrayList<>();
        Coalition prefix = Coalition.nobody(order.length);
        for (int i = 0; i < order.length - 1; i++) {
            prefix = prefix.with(order[i]);
            prefixes.add(prefix);
        }
        return prefixes;
    }

    private static void addGains(int[] order, Ledger ledger, double[] gains) {
        double before = ledger.nobody();
        Coalition prefix = Coalition.nobody(order.length);
        for (int player : order) {
            prefix = prefix.with(player);
            double after = ledger.worth(prefix);
            gains[player] += after - before;
            before = after;
        }
    }

    /// One order in as many blocks as the budget pays for; the members of a block share evenly what it adds.
    private Shares coarse(Ledger ledger) throws InterruptedException, GameFailed {
        int[] order = order();
        int blocks = Math.min(order.length, ledger.left() + 1);
        List<Coalition> ends = new ArrayList<>();
        Coalition members = Coalition.nobody(order.length);
        for (int i = 0; i < order.length; i++) {
            members = members.with(order[i]);
            if (block(i, blocks, order.length) != block(i + 1, blocks, order.length)) {
                ends.add(members);
            }
        }
        ledger.ask(ends);
        double[] values = new double[order.length];
        double before = ledger.nobody();
        int from = 0;
        for (Coalition end : ends) {
            double each = (ledger.worth(end) - before) / (end.size() - from);
            for (int i = from; i < end.size(); i++) {
                values[order[i]] = each;
            }
            before = ledger.worth(end);
            from = end.size();
        }
        return Shares.unsure(values);
    }

    private static int block(int place, int blocks, int players) {
        return (int) ((long) place * blocks / players);
    }

    private static Shares shares(List<double[]> samples, int players) {
        int count = samples.size();
        double[] means = new double[players];
        for (double[] sample : samples) {
            for (int j = 0; j < players; j++) {
                means[j] += sample[j] / count;
            }
        }
        if (count < 4) {
            return Shares.unsure(means);
        }
        double[][] covariance = new double[players][players];
        for (double[] sample : samples) {
            for (int j = 0; j < players; j++) {
                for (int k = 0; k < players; k++) {
                    covariance[j][k] +=
                            (sample[j] - means[j]) * (sample[k] - means[k]) / ((double) count * (count - 1));
                }
            }
        }
        // few samples tell little of their own spread
        return ErrorBound.shares(means, covariance, 1 + 4.0 / count);
    }
}
