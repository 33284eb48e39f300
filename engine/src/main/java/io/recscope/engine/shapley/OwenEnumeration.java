package io.recscope.engine.shapley;

import io.recscope.engine.shapley.Fidelity.Ending;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Owen values from all coalitions of whole groups with part of one group.
final class OwenEnumeration implements Estimator {
    private final List<List<Integer>> groups;

    OwenEnumeration(List<List<Integer>> groups) {
        this.groups = groups;
    }

    /// How many coalitions are asked at the most; more than any budget when groups are too many or too large.
    static long cost(List<List<Integer>> groups) {
        long cost = 0;
        for (List<Integer> group : groups) {
            long exponent = groups.size() - 1L + group.size();
            cost += exponent > 2 * Effort.ENUMERABLE ? Integer.MAX_VALUE : 1L << exponent;
        }
        return cost;
    }

    @Override
    public Estimate run(Ledger ledger, Progress progress) throws InterruptedException, GameFailed {
        Set<Coalition> wanted = new LinkedHashSet<>();
        for (int group = 0; group < groups.size(); group++) {
            for (int outer = 0; outer < 1 << (groups.size() - 1); outer++) {
                for (int inner = 0; inner < 1 << groups.get(group).size(); inner++) {
                    wanted.add(coalition(ledger.players(), group, outer, inner));
                }
            }
        }
        ledger.ask(wanted);
        double[] values = new double[ledger.players()];
        for (int group = 0; group < groups.size(); group++) {
            addGroup(values, group, ledger);
        }
        return progress.ended(Shares.exact(values).addingUpTo(ledger.everybody() - ledger.nobody()), Ending.COMPLETE);
    }

    private Coalition coalition(int players, int group, int outer, int inner) {
        List<Integer> members = new ArrayList<>();
        int bit = 0;
        for (int other = 0; other < groups.size(); other++) {
            if (other != group && (outer >>> bit++ & 1) == 1) {
                members.addAll(groups.get(other));
            }
        }
        for (int i = 0; i < groups.get(group).size(); i++) {
            if ((inner >>> i & 1) == 1) {
                members.add(groups.get(group).get(i));
            }
        }
        return Coalition.of(players, Set.copyOf(members)::contains);
    }

    /// Shapley's sum within the group of its sum over the other groups.
    private void addGroup(double[] values, int group, Ledger ledger) {
        List<Integer> members = groups.get(group);
        double[] outerWeights = Enumeration.weights(groups.size());
        double[] mean = new double[1 << members.size()];
        for (int outer = 0; outer < 1 << (groups.size() - 1); outer++) {
            for (int inner = 0; inner < mean.length; inner++) {
                mean[inner] += outerWeights[Integer.bitCount(outer)]
                        * ledger.worth(coalition(ledger.players(), group, outer, inner));
            }
        }
        double[] own = Enumeration.values(members.size(), mean);
        for (int i = 0; i < own.length; i++) {
            values[members.get(i)] += own[i];
        }
    }
}
