package io.recscope.engine.data;

import java.util.Arrays;
import java.util.function.IntPredicate;

/// One user's interactions in time order, up to a moment.
///
/// Events are numbered from the oldest, 0. A history is a value: what-if changes make new ones. Immutable and
/// thread-safe.
public final class UserHistory {
    private final int user;
    private final int size;
    private final int[] items;
    private final long[] times;
    private final float[] weights;
    private final byte[] actions;
    private final int[] rows;

    /// The arrays are kept, not copied, and may be longer than `size`; the caller must not change them afterwards.
    ///
    /// @param rows the dataset row of each event, −1 for an event that is in no dataset
    UserHistory(int user, int size, int[] items, long[] times, float[] weights, byte[] actions, int[] rows) {
        this.user = user;
        this.size = size;
        this.items = items;
        this.times = times;
        this.weights = weights;
        this.actions = actions;
        this.rows = rows;
    }

    /// A history that is in no dataset: `user` is −1, times are positions, weights 1, actions 0.
    public static UserHistory ofItems(int... items) {
        int n = items.length;
        long[] times = new long[n];
        float[] weights = new float[n];
        int[] rows = new int[n];
        Arrays.setAll(times, i -> i);
        Arrays.fill(weights, 1);
        Arrays.fill(rows, -1);
        return new UserHistory(-1, n, items.clone(), times, weights, new byte[n], rows);
    }

    /// Dense id of the user, −1 when the history belongs to nobody of the dataset.
    public int user() {
        return user;
    }

    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    public int item(int event) {
        return items[check(event)];
    }

    /// Milliseconds or position, as the dataset's [Clock] says.
    public long time(int event) {
        return times[check(event)];
    }

    /// Rating, quantity or 1; not necessarily positive.
    public float weight(int event) {
        return weights[check(event)];
    }

    /// Index into [Interactions#actions()].
    public int action(int event) {
        return actions[check(event)];
    }

    /// The dataset row the event comes from, −1 for an invented one.
    public int row(int event) {
        return rows[check(event)];
    }

    /// The items in time order, a copy.
    public int[] items() {
        return Arrays.copyOf(items, size);
    }

    /// The first `count` events; shares memory with this history.
    ///
    /// @throws IndexOutOfBoundsException when `count` is not in `[0, size()]`
    public UserHistory first(int count) {
        if (count < 0 || count > size) {
            throw new IndexOutOfBoundsException(count + " of " + size + " events");
        }
        return count == size ? this : new UserHistory(user, count, items, times, weights, actions, rows);
    }

    /// The events whose time is before `moment`.
    public UserHistory before(long moment) {
        int count = 0;
        while (count < size && times[count] < moment) {
            count++;
        }
        return first(count);
    }

    /// The chosen events, in this history's order.
    ///
    /// @param keep asked once for each event number, ascending
    public UserHistory filter(IntPredicate keep) {
        int[] chosen = new int[size];
        int n = 0;
        for (int i = 0; i < size; i++) {
            if (keep.test(i)) {
                chosen[n++] = i;
            }
        }
        return n == size ? this : pick(Arrays.copyOf(chosen, n));
    }

    private UserHistory pick(int[] chosen) {
        int n = chosen.length;
        int[] newItems = new int[n];
        long[] newTimes = new long[n];
        float[] newWeights = new float[n];
        byte[] newActions = new byte[n];
        int[] newRows = new int[n];
        for (int i = 0; i < n; i++) {
            newItems[i] = items[chosen[i]];
            newTimes[i] = times[chosen[i]];
            newWeights[i] = weights[chosen[i]];
            newActions[i] = actions[chosen[i]];
            newRows[i] = rows[chosen[i]];
        }
        return new UserHistory(user, n, newItems, newTimes, newWeights, newActions, newRows);
    }

    /// This history with one more event at its end, which is in no dataset.
    ///
    /// @param time not before the last event's
    public UserHistory with(int item, long time, float weight, int action) {
        return with(item, time, weight, (byte) action, -1);
    }

    /// This history with an event of another one at its end.
    public UserHistory with(UserHistory other, int event) {
        return with(
                other.item(event),
                other.time(event),
                other.weight(event),
                (byte) other.action(event),
                other.row(event));
    }

    /// This history with an event of another one at its end, as if it had happened at another time.
    ///
    /// @param time not before the last event's
    public UserHistory with(UserHistory other, int event, long time) {
        return with(other.item(event), time, other.weight(event), (byte) other.action(event), other.row(event));
    }

    private UserHistory with(int item, long time, float weight, byte action, int row) {
        if (size > 0 && time < times[size - 1]) {
            throw new IllegalArgumentException("an event at " + time + " cannot follow one at " + times[size - 1]);
        }
        int[] newItems = Arrays.copyOf(items, size + 1);
        long[] newTimes = Arrays.copyOf(times, size + 1);
        float[] newWeights = Arrays.copyOf(weights, size + 1);
        byte[] newActions = Arrays.copyOf(actions, size + 1);
        int[] newRows = Arrays.copyOf(rows, size + 1);
        newItems[size] = item;
        newTimes[size] = time;
        newWeights[size] = weight;
        newActions[size] = action;
        newRows[size] = row;
        return new UserHistory(user, size + 1, newItems, newTimes, newWeights, newActions, newRows);
    }

    private int check(int event) {
        if (event >= size) {
            throw new IndexOutOfBoundsException("event " + event + " of " + size);
        }
        return event;
    }

    @Override
    public String toString() {
        return "UserHistory[user=" + user + ", items=" + Arrays.toString(items()) + "]";
    }
}
