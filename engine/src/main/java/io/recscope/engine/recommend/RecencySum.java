package io.recscope.engine.recommend;

import io.recscope.engine.data.UserHistory;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// A score that is a base plus, for each item of a history, a vote times a recency to the power of how many
/// steps came after its last event; and the Shapley values of all that is in the history, by closed form.
///
/// The game is what the same model gives for the history from which everybody who is no member has been taken
/// out (Shapley 1953). A vote is a game of its own: those who come later weaken it, and a later event of the
/// same item takes its place. In a random order each of these players stands before the voter with equal
/// chance, so a vote's shares are sums over the number of steps; all votes are then added. It takes
/// milliseconds for a hundred events, and may take some seconds for thousands of which many repeat an item.
/// Immutable as long as nobody changes the arrays; thread-safe.
public final class RecencySum {
    private static final int NOTHING = -1;

    private final double base;
    private final int[] items;
    private final double[] votes;
    private final Fading fading;

    /// @param base score of the empty history; −∞ where nothing can be said of the item
    /// @param items for each event of the history its item, −1 for an event that does not count
    /// @param votes for each event what its item adds when it is the latest; kept, not copied
    public RecencySum(double base, int[] items, double[] votes, Fading fading) {
        this.base = base;
        this.items = items;
        this.votes = votes;
        this.fading = fading;
    }

    /// A sum over the chosen events of a history, those of positive weight.
    ///
    /// @param known items below this number count
    /// @param base score of the empty history; −∞ where nothing can be said of the item
    /// @param vote what an item of the history adds when it is the latest
    public static RecencySum of(UserHistory history, int known, double base, Fading fading, IntToDoubleFunction vote) {
        int[] items = new int[history.size()];
        double[] votes = new double[items.length];
        Map<Integer, Double> asked = new HashMap<>();
        for (int event = 0; event < items.length; event++) {
            int item = history.item(event);
            boolean counts = history.weight(event) > 0 && item < known;
            items[event] = counts ? item : NOTHING;
            votes[event] = counts ? asked.computeIfAbsent(item, vote::applyAsDouble) : 0;
        }
        return new RecencySum(base, items, votes, fading);
    }

    /// The score of the empty history; −∞ where the model can say nothing of the item, and then all shares are 0.
    public double base() {
        return base;
    }

    /// What an event's item adds when nothing came after it; 0 for an event that does not count.
    public double vote(int event) {
        return items[event] == NOTHING ? 0 : votes[event];
    }

    /// The score of the whole history.
    public double score() {
        return score(event -> true);
    }

    /// The score of a part of the history.
    ///
    /// @param members which events are left
    public double score(IntPredicate members) {
        double score = base;
        int steps = 0;
        BitSet met = new BitSet();
        for (int event = items.length - 1; event >= 0; event--) {
            if (items[event] != NOTHING && members.test(event)) {
                boolean first = !met.get(items[event]);
                met.set(items[event]);
                score += first ? votes[event] * fading.factor(steps) : 0;
                steps += first || fading.steps() == Fading.Steps.EVENTS ? 1 : 0;
            }
        }
        return score;
    }

    /// Each event's share of [#score()] minus [#base()], the players being single events.
    ///
    /// @return one for each event of the history, 0 for those that the model does not count
    public double[] eventShares() {
        return shares(false);
    }

    /// Each item's share, the players being distinct items, of which all events come or go together.
    ///
    /// @return one for each event of the history: an item's share at its last event that counts, 0 at all others
    public double[] itemShares() {
        return shares(true);
    }

    private double[] shares(boolean whole) {
        double[] shares = new double[items.length];
        if (base == Double.NEGATIVE_INFINITY) {
            return shares;
        }
        BitSet met = new BitSet();
        for (int event = items.length - 1; event >= 0; event--) {
            if (items[event] != NOTHING && !(whole && met.get(items[event]))) {
                vote(event, whole).addTo(shares);
                met.set(items[event]);
            }
        }
        return shares;
    }

    private Vote vote(int event, boolean whole) {
        Map<Integer, List<Integer>> later = new LinkedHashMap<>();
        for (int other = event + 1; other < items.length; other++) {
            if (items[other] != NOTHING) {
                later.computeIfAbsent(items[other], item -> new ArrayList<>()).add(other);
            }
        }
        List<Integer> again = later.remove(items[event]);
        int[] heirs = again == null ? new int[0] : array(again);
        List<Vote.Successor> successors = new ArrayList<>();
        boolean byEvent = fading.steps() == Fading.Steps.EVENTS;
        for (List<Integer> events : later.values()) {
            if (whole) {
                successors.add(new Vote.Successor(new int[] {events.getLast()}, byEvent ? events.size() : 1));
            } else if (byEvent) {
                events.forEach(other -> successors.add(new Vote.Successor(new int[] {other}, 1)));
            } else {
                successors.add(new Vote.Successor(array(events), 1));
            }
        }
        return new Vote(event, votes[event], heirs, successors, fading);
    }

    private static int[] array(List<Integer> numbers) {
        return numbers.stream().flatMapToInt(IntStream::of).toArray();
    }
}
