package io.recscope.engine.recommend;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// The candidates of one request, scored by a model once; stages rank them as often as wanted. Nothing that can be
/// asked of it changes, and it is thread-safe.
///
/// Candidates have positions from 0, in the order in which the model ranks them.
public final class Pool {
    private final Request request;
    private final String model;
    private final Drawn drawn;
    private final int considered;
    private final Blend blend;
    private final BitSet scope;
    private final int[] byItem;
    private final int[] atItem;
    private final Map<Record, Object> kept = new ConcurrentHashMap<>();

    /// The candidates in the model's order.
    ///
    /// @param items dense ids
    /// @param scores the model's, not finite where it can say nothing
    /// @param places among all items in scope, from 1
    @SuppressWarnings("ArrayRecordComponent") // handed over, not compared
    record Drawn(int[] items, float[] scores, int[] places) {}

    Pool(Request request, String model, Drawn drawn, int considered, Blend blend, BitSet scope) {
        this.request = request;
        this.model = model;
        this.drawn = drawn;
        this.considered = considered;
        this.blend = blend;
        this.scope = scope;
        atItem = IntStream.range(0, drawn.items.length)
                .mapToLong(p -> (long) drawn.items[p] << 32 | p)
                .sorted()
                .mapToInt(key -> (int) key)
                .toArray();
        byItem = new int[atItem.length];
        for (int i = 0; i < atItem.length; i++) {
            byItem[atItem[i]] = i;
        }
    }

    public Request request() {
        return request;
    }

    /// The model's kind.
    public String model() {
        return model;
    }

    /// Number of candidates.
    public int size() {
        return drawn.items.length;
    }

    /// Dense item id of a candidate.
    public int item(int position) {
        return drawn.items[position];
    }

    /// The model's score; −∞ for an item of which it can say nothing.
    public float score(int position) {
        return drawn.scores[position];
    }

    /// The candidate's place among all items in scope, from 1; behind all others where the model can say nothing.
    public int place(int position) {
        return drawn.places[position];
    }

    /// Number of items in scope that the model could score.
    public int considered() {
        return considered;
    }

    /// Where the model's score comes from when it blends others, else empty.
    public List<Part> parts(int position) {
        return blend.parts(item(position), scope);
    }

    /// What was reckoned of this pool before, or reckons it now and keeps it as long as the pool: for what no knob
    /// changes, so that a turn of one costs little.
    ///
    /// @param what says all that the answer depends on beside the pool; few of them, for each is kept
    /// @param type of the answer, which is not to be changed
    public <T> T once(Record what, Class<T> type, Supplier<T> reckon) {
        Object before = kept.get(what);
        if (before != null) {
            return type.cast(before);
        }
        T answer = reckon.get(); // not within the map's lock, for it may ask for another
        Object first = kept.putIfAbsent(what, answer);
        return first == null ? answer : type.cast(first);
    }

    /// The model's own order, by its scores.
    public Standing standing() {
        return Standing.of(this, drawn.scores.clone());
    }

    /// The candidate's position, −1 when the item is no candidate. O(log size).
    public int find(int item) {
        int low = 0;
        int high = atItem.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int found = item(atItem[middle]);
            if (found == item) {
                return atItem[middle];
            }
            if (found < item) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /// The model's place of any item, candidate or not, among all items in scope, from 1: behind all others where the
    /// model can say nothing, 0 for an item that is not in scope. O(items).
    public int placeOf(int item) {
        if (!scope.get(item)) {
            return 0;
        }
        float[] scores = blend.scores();
        if (!(scores[item] > Float.NEGATIVE_INFINITY)) {
            return considered + 1;
        }
        int before = 0;
        for (int other = scope.nextSetBit(0); other >= 0; other = scope.nextSetBit(other + 1)) {
            before += Ranking.before(scores, other, item) ? 1 : 0;
        }
        return before + 1;
    }

    /// How many candidates have a lower item index.
    int byItem(int position) {
        return byItem[position];
    }

    /// The position of the candidate with so many lower item indexes.
    int atItem(int number) {
        return atItem[number];
    }
}
