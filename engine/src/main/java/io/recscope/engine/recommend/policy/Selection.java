package io.recscope.engine.recommend.policy;

import io.recscope.engine.recommend.Pool;
import io.recscope.engine.recommend.Standing;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// A list chosen place by place: of the candidates that break the fewest [Guarantees] the one that adds most, of
/// equal ones that of the lower item index.
///
/// What a place gets depends on the places above it alone, so a shorter list is the beginning of a longer one;
/// where the tail is placed last that holds for lengths that are multiples of ten. Where no candidate keeps all
/// guarantees the limit on aspects gives way first, then the tail share, then the cap.
final class Selection {
    /// The run of places in which an aspect is limited.
    static final int WINDOW = 10;

    private static final int CROWDED = 1;
    private static final int NOT_TAIL = 2;
    private static final int SPENT = 4;

    private final Pool pool;
    private final Standing standing;
    private final Guarantees owed;
    private final double share;
    private final boolean capped;
    private final int[] inWindow;
    private final int[] chosen;
    private final byte[] broken;
    private final double[] variety;
    private final BitSet owedPlaces = new BitSet();
    private int tail;

    private Selection(Pool pool, Standing standing, Guarantees owed) {
        this.pool = pool;
        this.standing = standing;
        this.owed = owed;
        share = owed.share(pool);
        capped = owed.isCapped();
        inWindow = new int[owed.perAspect() > 0 ? owed.facts().aspects().count() : 0];
        chosen = new int[Math.min(pool.request().size(), standing.size())];
        broken = new byte[chosen.length];
        variety = new double[chosen.length];
    }

    /// Chooses as many candidates as the request wants, or as there are.
    static Selection of(Pool pool, Standing standing, Guarantees owed, Gain gain) {
        Selection selection = new Selection(pool, standing, owed);
        selection.fill(gain);
        if (owed.isPlacedLast()) {
            selection.order();
        }
        return selection;
    }

    /// The chosen positions, in order.
    int[] chosen() {
        return chosen;
    }

    /// The place of a chosen candidate, from 0; −1 for any other.
    int place(int position) {
        for (int place = 0; place < chosen.length; place++) {
            if (chosen[place] == position) {
                return place;
            }
        }
        return -1;
    }

    /// What the gain said of variety when the candidate of a place was chosen.
    double variety(int place) {
        return variety[place];
    }

    /// Whether the place was owed to a tail item.
    boolean owedToTail(int place) {
        return owedPlaces.get(place) && owed.isTail(pool.item(chosen[place]));
    }

    /// Which guarantees no candidate could keep at a place, in words; empty when all are kept.
    String broken(int place) {
        int level = broken[place];
        StringBuilder words = new StringBuilder();
        add(words, level & SPENT, "every candidate left reached the exposure cap");
        add(words, level & NOT_TAIL, "the tail share is not met: no tail item is left that may stand here");
        add(words, level & CROWDED, "the limit per aspect is not met: no other candidate is left that may stand here");
        return words.toString();
    }

    private static void add(StringBuilder words, int flag, String clause) {
        if (flag != 0) {
            words.append(words.isEmpty() ? "" : "; ").append(clause);
        }
    }

    private void fill(Gain gain) {
        int[] left = standing.order().clone();
        int n = left.length;
        for (int place = 0; place < chosen.length; place++) {
            int at = best(gain, left, n, place);
            int position = left[at];
            variety[place] = gain.variety(position);
            take(position, place);
            gain.chosen(position);
            System.arraycopy(left, at + 1, left, at, n - at - 1);
            n--;
        }
    }

    /// Brings each ten places into the order of relevance before any discount, equal ones by the lower item index.
    private void order() {
        for (int from = 0; from < chosen.length; from += WINDOW) {
            int[] old = Arrays.copyOfRange(chosen, from, Math.min(chosen.length, from + WINDOW));
            List<Integer> places = IntStream.range(from, from + old.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer place) -> -relevance(chosen[place]))
                            .thenComparingInt(place -> pool.item(chosen[place])))
                    .toList();
            byte[] oldBroken = broken.clone();
            double[] oldVariety = variety.clone();
            BitSet oldOwed = (BitSet) owedPlaces.clone();
            for (int i = 0; i < old.length; i++) {
                int place = places.get(i);
                chosen[from + i] = old[place - from];
                broken[from + i] = oldBroken[place];
                variety[from + i] = oldVariety[place];
                owedPlaces.set(from + i, oldOwed.get(place));
            }
        }
    }

    private double relevance(int position) {
        return standing.value(position) + owed.loss(pool.item(position));
    }

    /// The best one's number among those left.
    private int best(Gain gain, int[] left, int n, int place) {
        boolean tailOnly = owed.isOwed(share, place, chosen.length, tail);
        owedPlaces.set(place, tailOnly);
        int best = -1;
        int lowest = Integer.MAX_VALUE;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            int position = left[i];
            int level = level(position, tailOnly);
            if (level > lowest || (level == lowest && gain.bound(position) < most)) {
                continue;
            }
            double value = gain.of(position);
            boolean first = level < lowest || value > most;
            if (first || (value == most && pool.item(position) < pool.item(left[best]))) {
                best = i;
                lowest = level;
                most = value;
            }
        }
        broken[place] = (byte) lowest;
        return best;
    }

    private int level(int position, boolean tailOnly) {
        int item = pool.item(position);
        int level = tailOnly && !owed.isTail(item) ? NOT_TAIL : 0;
        if (capped && owed.isSpent(item)) {
            level |= SPENT;
        }
        return inWindow.length > 0 && isCrowded(item) ? level | CROWDED : level;
    }

    private boolean isCrowded(int item) {
        for (int aspect : owed.facts().aspects().of(item)) {
            if (inWindow[aspect] >= owed.perAspect()) {
                return true;
            }
        }
        return false;
    }

    private void take(int position, int place) {
        chosen[place] = position;
        int item = pool.item(position);
        tail += owed.isTail(item) ? 1 : 0;
        if (inWindow.length > 0) {
            for (int aspect : owed.facts().aspects().of(item)) {
                inWindow[aspect]++;
            }
            // the next place's run of ten no longer holds this one
            if (place >= WINDOW - 1) {
                for (int aspect : owed.facts().aspects().of(pool.item(chosen[place - WINDOW + 1]))) {
                    inWindow[aspect]--;
                }
            }
        }
    }
}
