package io.recscope.engine.data;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An imported, immutable set of interactions and items.
///
/// Rows are numbered densely; rows of a user are contiguous, users in order of their dense id, and within a user sorted
/// **stably** by (time, order in the source). Columns are mapped from a snapshot file, so opening costs nothing and
/// memory is the operating system's. A user whose id is empty stands for everybody who was not identified; see
/// [#anonymousUser()]. Thread-safe.
public final class Dataset implements Interactions {
    private final Snapshot snapshot;
    private final Catalog catalog;
    private final StringTable users;
    private final MemorySegment start;
    private final MemorySegment items;
    private final MemorySegment times;
    private final MemorySegment lines;
    private final @Nullable MemorySegment weights;
    private final @Nullable MemorySegment actions;
    private final @Nullable MemorySegment sessions;
    private final List<MemorySegment> contexts = new ArrayList<>();
    private final List<StringTable> contextValues = new ArrayList<>();
    private final StringTable sessionIds;

    private Dataset(Snapshot snapshot) {
        this.snapshot = snapshot;
        catalog = new Catalog(snapshot);
        users = snapshot.strings("user.id");
        start = snapshot.section("user.start");
        items = snapshot.section("item");
        times = snapshot.section("time");
        lines = snapshot.section("line");
        weights = snapshot.column("weight").orElse(null);
        actions = snapshot.column("action").orElse(null);
        sessions = snapshot.column("session").orElse(null);
        sessionIds = snapshot.strings("session.id");
        for (int k = 0; k < snapshot.header().contexts().size(); k++) {
            contexts.add(snapshot.section("context." + k));
            contextValues.add(snapshot.strings("context." + k + ".value"));
        }
    }

    /// Maps a snapshot file.
    ///
    /// @throws io.recscope.engine.fault.BadData when it is truncated, foreign or of another version
    public static Dataset open(Path snapshot) throws IOException {
        return new Dataset(Snapshot.open(snapshot));
    }

    /// SHA-256 of the contents, 64 lower-case hexadecimal digits; equal contents have equal digests.
    public String digest() {
        return snapshot.header().digest();
    }

    @Override
    public Catalog catalog() {
        return catalog;
    }

    @Override
    public Clock clock() {
        return snapshot.header().clock();
    }

    @Override
    public int users() {
        return users.size();
    }

    /// Number of rows; valid rows are `0 … rows()-1`.
    public int rows() {
        return snapshot.header().rows();
    }

    @Override
    public long size() {
        return rows();
    }

    @Override
    public String userId(int user) {
        return users.get(user);
    }

    @Override
    public int findUser(String id) {
        return users.find(id);
    }

    /// Dense id of the user that stands for everybody not identified, or −1 when everybody is.
    public int anonymousUser() {
        return findUser("");
    }

    /// First row of a user; `firstRow(users())` is [#rows()].
    public int firstRow(int user) {
        return start.getAtIndex(Snapshot.INT, user);
    }

    /// The user to whom a row belongs. O(log users).
    ///
    /// @throws IndexOutOfBoundsException when `row` is not in `[0, rows())`
    public int userOf(int row) {
        Objects.checkIndex(row, rows());
        int low = 0;
        int high = users() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (firstRow(middle) <= row) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    public int item(int row) {
        return items.getAtIndex(Snapshot.INT, row);
    }

    public long time(int row) {
        return times.getAtIndex(Snapshot.LONG, row);
    }

    public float weight(int row) {
        return weights == null ? 1 : weights.getAtIndex(Snapshot.FLOAT, row);
    }

    public int action(int row) {
        return actions == null ? 0 : actions.get(ValueLayout.JAVA_BYTE, row);
    }

    /// Index into [#sessionIds()], −1 for none.
    public int session(int row) {
        return sessions == null ? -1 : sessions.getAtIndex(Snapshot.INT, row);
    }

    /// Line in the source file, 0 for a derived row.
    public int line(int row) {
        return lines.getAtIndex(Snapshot.INT, row);
    }

    @Override
    public int context(int column, int row) {
        MemorySegment values = contexts.get(column);
        return row < 0 ? -1 : values.getAtIndex(Snapshot.INT, row);
    }

    @Override
    public List<String> actions() {
        return snapshot.header().actions();
    }

    @Override
    public List<String> contexts() {
        return snapshot.header().contexts();
    }

    @Override
    public StringTable contextValues(int column) {
        return contextValues.get(column);
    }

    public StringTable sessionIds() {
        return sessionIds;
    }

    public Interaction interaction(int row) {
        List<Integer> values = new ArrayList<>(contexts.size());
        for (int k = 0; k < contexts.size(); k++) {
            values.add(context(k, row));
        }
        return new Interaction(
                userOf(row), item(row), time(row), weight(row), action(row), session(row), line(row), values);
    }

    @Override
    public UserHistory history(int user) {
        int from = firstRow(user);
        int to = firstRow(user + 1);
        int n = to - from;
        long[] t = new long[n];
        MemorySegment.copy(times, Snapshot.LONG, (long) from * Long.BYTES, t, 0, n);
        float[] w = new float[n];
        if (weights == null) {
            Arrays.fill(w, 1);
        } else {
            MemorySegment.copy(weights, Snapshot.FLOAT, (long) from * Float.BYTES, w, 0, n);
        }
        byte[] a = new byte[n];
        if (actions != null) {
            MemorySegment.copy(actions, ValueLayout.JAVA_BYTE, from, a, 0, n);
        }
        int[] rows = new int[n];
        Arrays.setAll(rows, i -> from + i);
        return new UserHistory(user, n, Snapshot.ints(items, from, to), t, w, a, rows);
    }

    /// The sections of the snapshot file, for whoever stores them elsewhere.
    public Snapshot snapshot() {
        return snapshot;
    }
}
