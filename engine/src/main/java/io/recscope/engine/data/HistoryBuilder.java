package io.recscope.engine.data;

import java.util.Arrays;

/// Puts together a history event by event, of events of others and of events that never happened. Not thread-safe.
public final class HistoryBuilder {
    private int size;
    private int[] items;
    private long[] times;
    private float[] weights;
    private byte[] actions;
    private int[] rows;

    /// @param capacity number of events that are expected; more may come
    public HistoryBuilder(int capacity) {
        items = new int[capacity];
        times = new long[capacity];
        weights = new float[capacity];
        actions = new byte[capacity];
        rows = new int[capacity];
    }

    /// Adds an event of another history, at a time of its own.
    ///
    /// @throws IllegalArgumentException when `time` lies before the last event
    public HistoryBuilder event(UserHistory from, int event, long time) {
        put(from.item(event), time, from.weight(event), from.action(event), from.row(event));
        return this;
    }

    /// Adds an event that is in no dataset, at the time and with the action of another one, and with its weight
    /// if that is positive, else 1.
    ///
    /// @throws IllegalArgumentException when that event's time lies before the last one
    public HistoryBuilder invented(int item, UserHistory like, int event) {
        float weight = like.weight(event) > 0 ? like.weight(event) : 1;
        put(item, like.time(event), weight, like.action(event), -1);
        return this;
    }

    private void put(int item, long time, float weight, int action, int row) {
        if (size > 0 && time < times[size - 1]) {
            throw new IllegalArgumentException("an event at " + time + " cannot follow one at " + times[size - 1]);
        }
        if (size == items.length) {
            grow(Math.max(8, 2 * size));
        }
        items[size] = item;
        times[size] = time;
        weights[size] = weight;
        actions[size] = (byte) action;
        rows[size] = row;
        size++;
    }

    private void grow(int capacity) {
        items = Arrays.copyOf(items, capacity);
        times = Arrays.copyOf(times, capacity);
        weights = Arrays.copyOf(weights, capacity);
        actions = Arrays.copyOf(actions, capacity);
        rows = Arrays.copyOf(rows, capacity);
    }

    /// The events so far as the history of a user, a copy.
    public UserHistory history(int user) {
        return new UserHistory(
                user,
                size,
                Arrays.copyOf(items, size),
                Arrays.copyOf(times, size),
                Arrays.copyOf(weights, size),
                Arrays.copyOf(actions, size),
                Arrays.copyOf(rows, size));
    }
}
