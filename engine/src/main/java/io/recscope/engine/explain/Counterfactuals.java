package io.recscope.engine.explain;

import io.recscope.engine.explain.Counterfactual.Change;
import io.recscope.engine.shapley.Coalition;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Looks for the least that pushes an item out of a list, or into it. Every answer was seen by asking the model
/// again.
///
/// A list is as long as the request's: [io.recscope.engine.recommend.Request#size()] places among item and rivals.
public final class Counterfactuals {
    /// The most sets of two that are tried, all of which a hundred pieces of evidence have.
    private static final int PAIRS = 5_000;

    private final Case asked;
    private final Attribution attribution;
    private final int size;
    private final Change change;

    /// @param attribution of the same case; its shares say where to look first
    public Counterfactuals(Case asked, Attribution attribution) {
        this.asked = asked;
        this.attribution = attribution;
        size = asked.question().request().size();
        change = asked.rank() <= size ? Change.LEAVES : Change.ENTERS;
    }

    /// The smallest set of evidence without which the item leaves the list, or enters it if it is not there:
    /// single pieces are tried first, then pairs, then ever more of the pieces with the largest shares, of
    /// which those are spared that are not needed. Of equally small sets the one that moves the item furthest,
    /// then the one with the earlier evidence.
    ///
    /// @return empty when even taking away every piece that speaks for where it stands does not do it
    /// @throws InterruptedException when `work` was cancelled
    public Optional<Counterfactual> removal(Work work) throws InterruptedException {
        int n = asked.evidence().size();
        List<List<Integer>> single = IntStream.range(0, n).mapToObj(List::of).toList();
        Optional<Counterfactual> one = best(single, true, work);
        if (one.isPresent()) {
            return one;
        }
        boolean allPairs = (long) n * (n - 1) / 2 <= PAIRS;
        if (allPairs) {
            Optional<Counterfactual> two = best(pairs(n), true, work);
            if (two.isPresent()) {
                return two;
            }
        }
        return grown(allPairs ? 3 : 2, work);
    }

    private static List<List<Integer>> pairs(int n) {
        List<List<Integer>> pairs = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                pairs.add(List.of(i, j));
            }
        }
        return pairs;
    }

    /// @param untried size of the smallest set that was not tried yet
    private Optional<Counterfactual> grown(int untried, Work work) throws InterruptedException {
        List<Integer> order = attribution.shares().stream()
                .filter(share -> change == Change.LEAVES ? share.value() > 0 : share.value() < 0)
                .sorted(Comparator.comparingDouble(share -> -Math.abs(share.value())))
                .map(Attribution.Share::number)
                .toList();
        List<List<Integer>> prefixes = IntStream.rangeClosed(1, order.size())
                .mapToObj(k -> order.subList(0, k))
                .toList();
        int[] ranks = ranks(prefixes, work);
        for (int k = 0; k < ranks.length; k++) {
            if (isThere(ranks[k])) {
                List<Integer> needed = spared(prefixes.get(k), work);
                return Optional.of(counterfactual(needed, ranks(List.of(needed), work)[0], needed.size() <= untried));
            }
        }
        return Optional.empty();
    }

    /// Without the pieces that are not needed; the one with the smallest share is tried first.
    private List<Integer> spared(List<Integer> enough, Work work) throws InterruptedException {
        List<Integer> needed = new ArrayList<>(enough);
        for (int i = needed.size() - 1; i >= 0 && needed.size() > 1; i--) {
            List<Integer> fewer = new ArrayList<>(needed);
            fewer.remove(i);
            if (isThere(ranks(List.of(fewer), work)[0])) {
                needed = fewer;
            }
        }
        return needed;
    }

    /// The one event whose addition at the end of the history pushes the item furthest up, if into the list.
    ///
    /// @param candidates dense ids of items that are tried; the item itself is left out
    /// @return empty when the item is in the list already, or none of them does it
    /// @throws InterruptedException when `work` was cancelled
    public Optional<Counterfactual> addition(List<Integer> candidates, Work work) throws InterruptedException {
        if (change == Change.LEAVES) {
            return Optional.empty();
        }
        int[] added = candidates.stream()
                .distinct()
                .mapToInt(item -> item)
                .filter(item -> item != asked.question().item())
                .toArray();
        int[] ranks = asked.ranksAfter(added, work);
        int best = -1;
        for (int i = 0; i < ranks.length; i++) {
            if (ranks[i] <= size && (best < 0 || ranks[i] < ranks[best])) {
                best = i;
            }
        }
        return best < 0
                ? Optional.empty()
                : Optional.of(
                        new Counterfactual(Change.ENTERS, List.of(), added[best], asked.rank(), ranks[best], true));
    }

    private Optional<Counterfactual> best(List<List<Integer>> sets, boolean smallest, Work work)
            throws InterruptedException {
        int[] ranks = ranks(sets, work);
        int best = -1;
        for (int i = 0; i < ranks.length; i++) {
            boolean further = best >= 0 && (change == Change.LEAVES ? ranks[i] > ranks[best] : ranks[i] < ranks[best]);
            if (isThere(ranks[i]) && (best < 0 || further)) {
                best = i;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(counterfactual(sets.get(best), ranks[best], smallest));
    }

    private Counterfactual counterfactual(List<Integer> removed, int rank, boolean smallest) {
        return new Counterfactual(change, removed.stream().sorted().toList(), -1, asked.rank(), rank, smallest);
    }

    private boolean isThere(int rank) {
        return change == Change.LEAVES ? rank > size : rank <= size;
    }

    private int[] ranks(List<List<Integer>> removed, Work work) throws InterruptedException {
        int n = asked.evidence().size();
        List<Coalition> left = removed.stream()
                .map(set -> Coalition.of(n, player -> !set.contains(player)))
                .toList();
        return asked.ranks(left, work);
    }
}
