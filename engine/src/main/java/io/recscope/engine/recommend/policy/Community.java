package io.recscope.engine.recommend.policy;

import io.recscope.engine.data.Interactions;
import io.recscope.engine.data.UserHistory;
import java.util.Arrays;
import java.util.BitSet;

/// Who chose what, from both sides, and what is chosen by those who share items with a user. Immutable and
/// thread-safe.
///
/// Work is bounded: the user's latest [#ITEMS] items, of each at most [#CHOOSERS] users, spread evenly over all who
/// chose it, and of these the [#NEIGHBOURS] likest, with their latest [#EACH] items. A shared item counts
/// `1 / ln(e + n)` with n the users who chose it, and a neighbour all shared items over the root of the number of
/// own ones. The anonymous user is nobody's neighbour, and nobody is their own.
final class Community {
    static final int ITEMS = 10;
    static final int CHOOSERS = 100;
    static final int NEIGHBOURS = 30;
    static final int EACH = 50;

    private final int[] userStart;
    private final int[] itemsOf;
    private final int[] itemStart;
    private final int[] usersOf;

    private Community(int[] userStart, int[] itemsOf, int[] itemStart, int[] usersOf) {
        this.userStart = userStart;
        this.itemsOf = itemsOf;
        this.itemStart = itemStart;
        this.usersOf = usersOf;
    }

    static Community of(Interactions train) {
        int[] userStart = new int[train.users() + 1];
        int[] itemsOf = new int[1 << 10];
        int[] itemStart = new int[train.catalog().size() + 1];
        int anonymous = train.findUser("");
        int n = 0;
        for (int user = 0; user < train.users(); user++) {
            int[] own = user == anonymous ? new int[0] : latest(train.history(user), EACH);
            itemsOf = n + own.length > itemsOf.length ? Arrays.copyOf(itemsOf, 2 * (n + own.length)) : itemsOf;
            System.arraycopy(own, 0, itemsOf, n, own.length);
            for (int item : own) {
                itemStart[item + 1]++;
            }
            n += own.length;
            userStart[user + 1] = n;
        }
        Arrays.parallelPrefix(itemStart, Integer::sum);
        int[] next = itemStart.clone();
        int[] usersOf = new int[n];
        for (int user = 0; user < train.users(); user++) {
            for (int at = userStart[user]; at < userStart[user + 1]; at++) {
                usersOf[next[itemsOf[at]]++] = user;
            }
        }
        return new Community(userStart, Arrays.copyOf(itemsOf, n), itemStart, usersOf);
    }

    /// The distinct items chosen, the latest first.
    private static int[] latest(UserHistory history, int most) {
        int[] items = new int[Math.min(most, history.size())];
        BitSet met = new BitSet();
        int n = 0;
        for (int event = history.size() - 1; event >= 0 && n < items.length; event--) {
            if (history.weight(event) > 0 && !met.get(history.item(event))) {
                met.set(history.item(event));
                items[n++] = history.item(event);
            }
        }
        return Arrays.copyOf(items, n);
    }

    /// What the user's neighbours chose, each item with the sum of its choosers' likeness; empty without neighbours.
    Tally votes(UserHistory history) {
        Tally shared = new Tally(2 * CHOOSERS);
        for (int item : latest(history, ITEMS)) {
            int choosers = itemStart[item + 1] - itemStart[item];
            float weight = (float) (1 / Math.log(Math.E + choosers));
            int asked = Math.min(CHOOSERS, choosers);
            for (int i = 0; i < asked; i++) {
                int user = usersOf[itemStart[item] + (int) ((long) i * choosers / asked)];
                shared.add(user, weight / root(user));
            }
        }
        Tally votes = new Tally(NEIGHBOURS * 20);
        for (int neighbour : shared.highest(NEIGHBOURS, user -> user != history.user())) {
            for (int at = userStart[neighbour]; at < userStart[neighbour + 1]; at++) {
                votes.add(itemsOf[at], shared.sum(neighbour));
            }
        }
        return votes;
    }

    private float root(int user) {
        return (float) Math.sqrt(userStart[user + 1] - userStart[user]);
    }
}
