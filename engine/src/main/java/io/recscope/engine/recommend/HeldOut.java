package io.recscope.engine.recommend;

import io.recscope.engine.data.Interactions;
import io.recscope.engine.data.InteractionsAround;
import io.recscope.engine.data.UserHistory;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;

/// Histories of which some end just before the user's last choice, so that it can be foretold.
///
/// A choice is an event of positive weight. It can be held out when the user made another one before and had
/// not met the item already; the anonymous user's is not. All other histories are whole. Immutable and
/// thread-safe.
public final class HeldOut extends InteractionsAround {
    private final int[] users;
    private final int[] known;
    private final long size;

    private HeldOut(Interactions whole, int[] users, int[] known) {
        super(whole);
        this.users = users;
        this.known = known;
        long hidden = 0;
        for (int user : users) {
            hidden += whole.history(user).size() - known[user];
        }
        size = whole.size() - hidden;
    }

    /// Holds out the last choices of some users.
    ///
    /// @param most the most users, drawn by `seed` when there are more
    public static HeldOut lastChoices(Interactions whole, int most, long seed) {
        int[] known = known(whole);
        int[] users = new int[whole.users()];
        int n = 0;
        for (int user = 0; user < known.length; user++) {
            if (known[user] >= 0) {
                users[n++] = user;
            }
        }
        shuffle(users, n, new Random(seed));
        return new HeldOut(
                whole, Arrays.stream(users, 0, Math.min(n, most)).sorted().toArray(), known);
    }

    /// Holds out the last choices of these users, as far as they can be.
    public static HeldOut lastChoices(Interactions whole, BitSet users) {
        int[] known = known(whole);
        return new HeldOut(
                whole, users.stream().filter(user -> known[user] >= 0).toArray(), known);
    }

    private static void shuffle(int[] users, int n, Random random) {
        for (int i = n - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = users[i];
            users[i] = users[j];
            users[j] = swapped;
        }
    }

    /// The number of events before each user's last choice, −1 where it cannot be held out.
    private static int[] known(Interactions whole) {
        int[] known = new int[whole.users()];
        int anonymous = whole.findUser("");
        for (int user = 0; user < known.length; user++) {
            known[user] = user == anonymous ? -1 : known(whole.history(user));
        }
        return known;
    }

    private static int known(UserHistory history) {
        int last = history.size() - 1;
        while (last > 0 && history.weight(last) <= 0) {
            last--;
        }
        boolean another = false;
        for (int event = 0; event < last; event++) {
            if (history.item(event) == history.item(last)) {
                return -1;
            }
            another |= history.weight(event) > 0;
        }
        return another ? last : -1;
    }

    /// The users whose last choice is held out, ascending.
    public int[] heldOutUsers() {
        return users.clone();
    }

    /// The item that a user chose next.
    ///
    /// @param user one of [#heldOutUsers()]
    public int next(int user) {
        return whole().history(user).item(known[user]);
    }

    @Override
    public UserHistory history(int user) {
        UserHistory history = whole().history(user);
        return Arrays.binarySearch(users, user) < 0 ? history : history.first(known[user]);
    }

    @Override
    public long size() {
        return size;
    }
}
