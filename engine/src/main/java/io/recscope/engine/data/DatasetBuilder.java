package io.recscope.engine.data;

import io.recscope.engine.fault.BadData;
import io.recscope.engine.work.Work;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Collects interactions in any order and writes them as a [Dataset].
///
/// Rows wait in files of the scratch folder, column by column, so memory grows with the numbers of users, items and
/// sessions but hardly with the number of rows (four bytes each while sorting). Closing removes the waiting files.
/// Not thread-safe.
public final class DatasetBuilder implements AutoCloseable {
    private static final int MAX_ACTIONS = 127;
    private static final int REPORT_EVERY = 1 << 20;

    private final Clock clock;
    private final List<String> contextNames;
    private final Path scratch;
    private final List<StagedColumn> staged = new ArrayList<>();
    private final StagedColumn user;
    private final StagedColumn item;
    private final StagedColumn time;
    private final StagedColumn weight;
    private final StagedColumn action;
    private final StagedColumn session;
    private final StagedColumn line;
    private final List<StagedColumn> contexts = new ArrayList<>();

    private final Dictionary users = new Dictionary();
    private final Dictionary actions = new Dictionary();
    private final Dictionary sessions = new Dictionary();
    private final List<Dictionary> contextValues = new ArrayList<>();
    private final CatalogBuilder catalog = new CatalogBuilder();
    private int[] rowsOfUser = new int[1024];
    private int rows;
    private boolean weighted;
    private boolean acted;
    private boolean inSessions;

    /// @param scratch an existing folder; a folder of the builder's own is made in it and removed on close
    /// @param contextNames names of the context columns, may be empty
    public DatasetBuilder(Path scratch, Clock clock, List<String> contextNames) throws IOException {
        this.clock = clock;
        this.contextNames = List.copyOf(contextNames);
        this.scratch = Files.createTempDirectory(scratch, "rows");
        user = stage("user");
        item = stage("item");
        time = stage("time");
        weight = stage("weight");
        action = stage("action");
        session = stage("session");
        line = stage("line");
        for (int k = 0; k < contextNames.size(); k++) {
            contexts.add(stage("context" + k));
            contextValues.add(new Dictionary());
        }
    }

    private StagedColumn stage(String name) throws IOException {
        StagedColumn column = new StagedColumn(scratch.resolve(name));
        staged.add(column);
        return column;
    }

    /// Dense number of a user id, new or known. The empty id is the anonymous user.
    public int user(String id) {
        return users.number(id);
    }

    /// Dense number of the user id `chars[from … to)`; makes no string when it is known.
    public int user(char[] chars, int from, int to) {
        return users.number(chars, from, to);
    }

    /// Dense number of an item id, new or known.
    public int item(String id) {
        return catalog.item(id);
    }

    /// Dense number of the item id `chars[from … to)`; makes no string when it is known.
    public int item(char[] chars, int from, int to) {
        return catalog.item(chars, from, to);
    }

    /// Number of an action, new or known.
    ///
    /// @throws BadData at the 128th distinct action
    public int action(String name) {
        int number = actions.number(name);
        if (number >= MAX_ACTIONS) {
            throw new BadData(
                    "There are more than " + MAX_ACTIONS + " distinct actions",
                    "action column",
                    "Map the column as context, or ignore it.");
        }
        return number;
    }

    public int session(String id) {
        return sessions.number(id);
    }

    /// Number of a context value in its column; −1 for the empty value.
    public int context(int column, String value) {
        return value.isEmpty() ? -1 : contextValues.get(column).number(value);
    }

    /// Says what an item is. Fields already known are kept, empty ones are filled in.
    ///
    /// @return false when the title contradicts the one known
    public boolean describe(int item, String title, String text, List<String> categories) {
        return catalog.describe(item, title, text, categories);
    }

    /// Number of interactions so far.
    public int rows() {
        return rows;
    }

    /// Takes one interaction; its numbers come from this builder's methods.
    ///
    /// @throws BadData beyond 2³¹−1 interactions
    /// @throws IOException when the disk is full
    public void add(Interaction row) throws IOException {
        if (rows == Integer.MAX_VALUE) {
            throw new BadData("There are more than 2,147,483,647 interactions", "", "Import a part of the data.");
        }
        user.putInt(row.user());
        item.putInt(row.item());
        time.putLong(row.time());
        weight.putFloat(row.weight());
        action.putByte((byte) row.action());
        session.putInt(row.session());
        line.putInt(row.line());
        for (int k = 0; k < contexts.size(); k++) {
            contexts.get(k).putInt(row.contexts().get(k));
        }
        weighted |= row.weight() != 1;
        acted |= row.action() != 0;
        inSessions |= row.session() >= 0;
        if (row.user() >= rowsOfUser.length) {
            rowsOfUser = Arrays.copyOf(rowsOfUser, Math.max(row.user() + 1, rowsOfUser.length * 2));
        }
        rowsOfUser[row.user()]++;
        rows++;
    }

    /// Sorts what was added and writes the snapshot.
    ///
    /// Users and items that were named but have no interaction are kept. Columns in which every row has the default
    /// (weight 1, first action, no session) take no space.
    ///
    /// @param snapshot the file to make; replaced when it exists
    /// @throws IOException when the disk is full; nothing is left behind then
    public Dataset build(Path snapshot, Work work) throws IOException, InterruptedException {
        try (SnapshotWriter writer = new SnapshotWriter(snapshot)) {
            work.report(0, "sorting " + rows + " interactions");
            MemorySegment staged = user.map();
            RowOrder order = new RowOrder(staged, time.map(), Arrays.copyOf(rowsOfUser, users.size()), work);
            work.checkCancelled();
            writeTables(writer, order);
            writeColumns(writer, order, work.part(0.3, 1));
            if (actions.size() == 0) {
                actions.number("interact");
            }
            writer.finish(clock, rows, actions.strings(), contextNames);
        }
        return Dataset.open(snapshot);
    }

    private void writeTables(SnapshotWriter writer, RowOrder order) throws IOException {
        writer.strings("user.id", users.strings(), true);
        writer.begin("user.start");
        for (int first : order.start) {
            writer.putInt(first);
        }
        catalog.write(writer);
        writer.strings("session.id", sessions.strings(), false);
        for (int k = 0; k < contexts.size(); k++) {
            writer.strings("context." + k + ".value", contextValues.get(k).strings(), false);
        }
    }

    private void writeColumns(SnapshotWriter writer, RowOrder order, Work work)
            throws IOException, InterruptedException {
        ints(writer, "item", item, order, work.part(0, 0.2));
        MemorySegment times = time.map();
        column(writer, "time", order, work.part(0.2, 0.4), row -> writer.putLong(times.getAtIndex(Snapshot.LONG, row)));
        ints(writer, "line", line, order, work.part(0.4, 0.6));
        if (weighted) {
            MemorySegment weights = weight.map();
            column(
                    writer,
                    "weight",
                    order,
                    work.part(0.6, 0.8),
                    r -> writer.putFloat(weights.getAtIndex(Snapshot.FLOAT, r)));
        }
        if (acted) {
            MemorySegment codes = action.map();
            column(
                    writer,
                    "action",
                    order,
                    work.part(0.8, 0.9),
                    r -> writer.putByte(codes.get(ValueLayout.JAVA_BYTE, r)));
        }
        if (inSessions) {
            ints(writer, "session", session, order, work.part(0.9, 0.95));
        }
        for (int k = 0; k < contexts.size(); k++) {
            ints(writer, "context." + k, contexts.get(k), order, work.part(0.95, 1));
        }
    }

    private static void ints(SnapshotWriter writer, String name, StagedColumn column, RowOrder order, Work work)
            throws IOException, InterruptedException {
        MemorySegment values = column.map();
        column(writer, name, order, work, row -> writer.putInt(values.getAtIndex(Snapshot.INT, row)));
    }

    private static void column(SnapshotWriter writer, String name, RowOrder order, Work work, RowWriter rows)
            throws IOException, InterruptedException {
        writer.begin(name);
        for (int i = 0; i < order.rows.length; i++) {
            if (i % REPORT_EVERY == 0) {
                work.checkCancelled();
                work.report((double) i / order.rows.length, "writing column " + name);
            }
            rows.write(order.rows[i]);
        }
    }

    private interface RowWriter {
        void write(int stagedRow) throws IOException;
    }

    @Override
    public void close() throws IOException {
        for (StagedColumn column : staged) {
            column.close();
        }
        Files.deleteIfExists(scratch);
    }
}
