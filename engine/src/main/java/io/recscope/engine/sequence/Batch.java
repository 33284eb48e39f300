package io.recscope.engine.sequence;

import io.recscope.engine.torch.Memory;
import io.recscope.engine.torch.Tensor;
import java.util.Arrays;
import java.util.List;

/// Parts of histories side by side, those that are shorter filled up behind: what a program reads in one go.
///
/// A causal network never looks behind, so what fills up needs no mask.
final class Batch {
    private final int rows;
    private final int columns;
    private final long[] ids;
    private final long[] features;
    private final float[] minutes;
    private final int kinds;

    private Batch(int rows, int columns, Histories histories, int start) {
        this.rows = rows;
        this.columns = columns;
        kinds = histories.kinds();
        ids = new long[rows * columns];
        Arrays.fill(ids, start);
        features = new long[rows * columns * kinds];
        Arrays.setAll(features, at -> histories.unknown(at % kinds));
        minutes = new float[rows * columns];
    }

    /// The events before those that are foretold.
    ///
    /// @param start id of the sign for the beginning of a history
    static Batch before(Histories histories, List<Window> windows, int start) {
        int columns = windows.stream().mapToInt(Window::length).max().orElse(1);
        Batch batch = new Batch(windows.size(), columns, histories, start);
        for (int row = 0; row < batch.rows; row++) {
            Window window = windows.get(row);
            for (int i = 0; i < window.length(); i++) {
                batch.put(histories, row, i, window.from() + i - 1, window.begin(), window.from() - 1);
            }
        }
        return batch;
    }

    /// Whole histories up to their last event, as far back as the network reads; the sign for the beginning is the
    /// first where there is room.
    ///
    /// @param most the most columns
    static Batch whole(Histories histories, int[] users, int start, int most) {
        int columns = 1;
        for (int user : users) {
            columns = Math.max(columns, Math.min(most, histories.end(user) - histories.start(user) + 1));
        }
        Batch batch = new Batch(users.length, columns, histories, start);
        for (int row = 0; row < users.length; row++) {
            int begin = histories.start(users[row]);
            int from = Math.max(begin - 1, histories.end(users[row]) - most);
            for (int event = from; event < histories.end(users[row]); event++) {
                batch.put(histories, row, event - from, event, begin, from);
            }
        }
        return batch;
    }

    /// Single histories side by side, each up to its last event and as far back as the network reads.
    ///
    /// @param most the most columns
    static Batch side(List<Histories> singles, int start, int most) {
        int columns = 1;
        for (Histories single : singles) {
            columns = Math.max(columns, columns(single, most));
        }
        Batch batch = new Batch(singles.size(), columns, singles.getFirst(), start);
        for (int row = 0; row < batch.rows; row++) {
            Histories single = singles.get(row);
            int from = Math.max(-1, single.size() - most);
            for (int event = from; event < single.size(); event++) {
                batch.put(single, row, event - from, event, 0, from);
            }
        }
        return batch;
    }

    /// How many columns a single history takes, with the sign for the beginning where there is room.
    static int columns(Histories single, int most) {
        return Math.min(most, single.size() + 1);
    }

    private void put(Histories histories, int row, int column, int event, int begin, int first) {
        int at = row * columns + column;
        if (event < begin) {
            return;
        }
        ids[at] = histories.item(event);
        minutes[at] = histories.minute(event) - histories.minute(Math.max(first, begin));
        for (int kind = 0; kind < kinds; kind++) {
            features[at * kinds + kind] = histories.feature(event, kind);
        }
    }

    int columns() {
        return columns;
    }

    /// The items read, with the sign for the beginning and whatever fills up.
    long[] ids() {
        return ids;
    }

    /// The ids of the last column.
    Tensor lastIds(Memory memory) {
        return memory.longs(lasts(ids, 1), rows, 1);
    }

    /// The features of the last column.
    Tensor lastFeatures(Memory memory) {
        return memory.longs(lasts(features, kinds), rows, 1, kinds);
    }

    private long[] lasts(long[] all, int each) {
        long[] lasts = new long[rows * each];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(all, ((row + 1) * columns - 1) * each, lasts, row * each, each);
        }
        return lasts;
    }

    Tensor ids(Memory memory) {
        return ids(memory, ids);
    }

    /// The items read by other numbers.
    ///
    /// @param others in the order of [#ids()]
    Tensor ids(Memory memory, long[] others) {
        return memory.longs(others, rows, columns);
    }

    Tensor features(Memory memory) {
        return memory.longs(features, rows, columns, kinds);
    }

    Tensor minutes(Memory memory) {
        return memory.floats(minutes, rows, columns);
    }
}
