package io.recscope.engine.quality;

import io.recscope.engine.data.Catalog;
import io.recscope.engine.data.Dataset;
import io.recscope.engine.data.Item;
import io.recscope.engine.data.UserHistory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// A dataset under repair: the source and what has been changed so far, in memory and not yet written.
///
/// Each change gives a new draft; columns that do not change are shared. Rows stay grouped by user and sorted by time.
/// A user or item whose last row goes leaves with it; one that had no row in the source stays. Numbers of users and
/// items are those of the source, added users follow. Takes about 24 bytes a row, and 8 more for all drafts of one
/// source together. Immutable and thread-safe.
public final class Draft {
    private final Source from;
    private final Dataset source;
    private final Columns columns;
    private final List<String> addedUsers;
    private final Map<Integer, Item> rewritten;
    private final BitSet unseenItems;
    private final int[] start;
    private final int[] itemCounts;
    private final Extent extent;

    /// @param rewritten items whose texts differ from the source
    /// @param unseenItems items that belong to the catalog though no row has them
    private Draft(
            Source from, Columns columns, List<String> addedUsers, Map<Integer, Item> rewritten, BitSet unseenItems) {
        this.from = from;
        source = from.dataset;
        this.columns = columns;
        this.addedUsers = addedUsers;
        this.rewritten = rewritten;
        this.unseenItems = unseenItems;
        start = new int[source.users() + addedUsers.size() + 1];
        itemCounts = new int[source.catalog().size()];
        for (int row = 0; row < columns.size(); row++) {
            start[columns.user[row] + 1]++;
            itemCounts[columns.item[row]]++;
        }
        Arrays.parallelPrefix(start, Integer::sum);
        extent = measure();
    }

    /// A draft in which nothing is changed yet.
    public static Draft of(Dataset source) {
        int n = source.rows();
        Columns columns = new Columns(new int[n], new int[n], new int[n], new long[n], new float[n]);
        BitSet unseen = new BitSet();
        unseen.set(0, source.catalog().size());
        for (int user = 0; user < source.users(); user++) {
            UserHistory history = source.history(user);
            for (int event = 0; event < history.size(); event++) {
                int row = history.row(event);
                columns.origin[row] = row;
                columns.user[row] = user;
                columns.item[row] = history.item(event);
                columns.time[row] = history.time(event);
                columns.weight[row] = history.weight(event);
                unseen.clear(history.item(event));
            }
        }
        return new Draft(new Source(source), columns, List.of(), Map.of(), unseen);
    }

    Dataset source() {
        return source;
    }

    public int rows() {
        return columns.size();
    }

    int user(int row) {
        return columns.user[row];
    }

    int item(int row) {
        return columns.item[row];
    }

    long time(int row) {
        return columns.time[row];
    }

    float weight(int row) {
        return columns.weight[row];
    }

    boolean derived(int row) {
        return columns.origin[row] < 0;
    }

    /// The source row that a row is or is derived from.
    int origin(int row) {
        int origin = columns.origin[row];
        return origin < 0 ? ~origin : origin;
    }

    int action(int row) {
        return source.action(origin(row));
    }

    int session(int row) {
        return derived(row) ? -1 : from.session[origin(row)];
    }

    int line(int row) {
        return derived(row) ? 0 : from.line[origin(row)];
    }

    int context(int column, int row) {
        return source.context(column, origin(row));
    }

    /// Number of user numbers, those that have left included.
    int users() {
        return start.length - 1;
    }

    /// First row of a user; `firstRow(users())` is [#rows()].
    int firstRow(int user) {
        return start[user];
    }

    int rowsOf(int user) {
        return start[user + 1] - start[user];
    }

    String userId(int user) {
        return user < source.users() ? source.userId(user) : addedUsers.get(user - source.users());
    }

    boolean hasUser(int user) {
        return rowsOf(user) > 0 || (user < source.users() && source.firstRow(user) == source.firstRow(user + 1));
    }

    /// Number of the anonymous user when it has rows, else −1.
    int anonymousUser() {
        int user = source.anonymousUser();
        return user >= 0 && rowsOf(user) > 0 ? user : -1;
    }

    /// Number of item numbers, those that have left included.
    int items() {
        return itemCounts.length;
    }

    boolean hasItem(int item) {
        return itemCounts[item] > 0 || unseenItems.get(item);
    }

    int rowsOfItem(int item) {
        return itemCounts[item];
    }

    /// Id of an item; no repair changes it.
    String itemId(int item) {
        return source.catalog().id(item);
    }

    Item describe(int item) {
        Item changed = rewritten.get(item);
        return changed != null ? changed : source.catalog().item(item);
    }

    /// Numbers of the items that belong to the catalog, ascending.
    int[] catalog() {
        return IntStream.range(0, items()).filter(this::hasItem).toArray();
    }

    public Extent extent() {
        return extent;
    }

    private Extent measure() {
        int users = 0;
        for (int user = 0; user < users(); user++) {
            users += hasUser(user) ? 1 : 0;
        }
        int derived = 0;
        for (int row = 0; row < rows(); row++) {
            derived += line(row) == 0 ? 1 : 0;
        }
        return new Extent(rows(), derived, users, catalog().length);
    }

    /// The rows that `keep` accepts; itself when it accepts all.
    Draft keep(IntPredicate keep) {
        int[] chosen = new int[rows()];
        int n = 0;
        for (int row = 0; row < chosen.length; row++) {
            if (keep.test(row)) {
                chosen[n++] = row;
            }
        }
        return n == rows() ? this : with(columns.pick(Arrays.copyOf(chosen, n)));
    }

    /// Without these items and all their rows.
    Draft without(BitSet items) {
        BitSet unseen = (BitSet) unseenItems.clone();
        unseen.andNot(items);
        Draft kept = keep(row -> !items.get(item(row)));
        return new Draft(from, kept.columns, addedUsers, rewritten, unseen);
    }

    Draft withWeights(float[] weights) {
        return with(new Columns(columns.origin, columns.user, columns.item, columns.time, weights));
    }

    /// @param times in the same order within each user as the present ones
    Draft withTimes(long[] times) {
        return with(new Columns(columns.origin, columns.user, columns.item, times, columns.weight));
    }

    /// Each item becomes `target[item]`; an item that becomes another leaves the catalog.
    Draft withItems(int[] target) {
        int[] items = Arrays.stream(columns.item).map(item -> target[item]).toArray();
        BitSet unseen = (BitSet) unseenItems.clone();
        for (int item = 0; item < target.length; item++) {
            if (target[item] != item) {
                unseen.clear(item);
            }
        }
        Columns changed = new Columns(columns.origin, columns.user, items, columns.time, columns.weight);
        return new Draft(from, changed, addedUsers, rewritten, unseen);
    }

    /// Gives rows to other users and sorts them by user again.
    ///
    /// @param users the user of each row; rows that one new user gets come from one present user
    /// @param added ids of the users that follow the present ones
    Draft withUsers(int[] users, List<String> added) {
        List<String> all = new ArrayList<>(addedUsers);
        all.addAll(added);
        int[] next = new int[source.users() + all.size() + 1];
        for (int user : users) {
            next[user + 1]++;
        }
        Arrays.parallelPrefix(next, Integer::sum);
        int[] order = new int[users.length];
        for (int row = 0; row < users.length; row++) {
            order[next[users[row]]++] = row;
        }
        Columns changed = new Columns(columns.origin, users, columns.item, columns.time, columns.weight);
        return new Draft(from, changed.pick(order), List.copyOf(all), rewritten, unseenItems);
    }

    /// Adds new users and their rows.
    ///
    /// @param rows grouped by the added users, sorted by time within each
    Draft append(Columns rows, List<String> added) {
        List<String> all = new ArrayList<>(addedUsers);
        all.addAll(added);
        return new Draft(from, columns.append(rows), List.copyOf(all), rewritten, unseenItems);
    }

    Draft describing(Map<Integer, Item> items) {
        Map<Integer, Item> all = new HashMap<>(rewritten);
        all.putAll(items);
        return new Draft(from, columns, addedUsers, Map.copyOf(all), unseenItems);
    }

    /// Number of items whose texts here differ from those in `other`, a draft of the same source.
    long textsUnlike(Draft other) {
        Catalog catalog = source.catalog();
        return rewritten.keySet().stream()
                .filter(item ->
                        hasItem(item) && !describe(item).equals(other.rewritten.getOrDefault(item, catalog.item(item))))
                .count();
    }

    Columns columns() {
        return columns;
    }

    private Draft with(Columns changed) {
        return new Draft(from, changed, addedUsers, rewritten, unseenItems);
    }
}
