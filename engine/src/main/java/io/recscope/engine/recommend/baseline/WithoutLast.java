package io.recscope.engine.recommend.baseline;

import io.recscope.engine.data.Catalog;
import io.recscope.engine.data.Clock;
import io.recscope.engine.data.Interactions;
import io.recscope.engine.data.UserHistory;

/// Histories up to, but without, the last choice (event of positive weight) of each user, so that it can be foretold.
///
/// Histories with fewer than two choices, and the anonymous user's, are left whole.
final class WithoutLast implements Interactions {
    private final Interactions all;
    private final int anonymous;
    private final long size;

    WithoutLast(Interactions all) {
        this.all = all;
        anonymous = all.findUser("");
        long sum = 0;
        for (int user = 0; user < all.users(); user++) {
            sum += history(user).size();
        }
        size = sum;
    }

    /// The item held out for a user, or −1 when there is none or the user had chosen it before.
    int heldOut(int user) {
        UserHistory whole = all.history(user);
        int known = known(user, whole);
        if (known == whole.size()) {
            return -1;
        }
        int item = whole.item(known);
        for (int event = 0; event < known; event++) {
            if (whole.item(event) == item) {
                return -1;
            }
        }
        return item;
    }

    private int known(int user, UserHistory whole) {
        int last = -1;
        int choices = 0;
        for (int event = 0; event < whole.size(); event++) {
            if (whole.weight(event) > 0) {
                last = event;
                choices++;
            }
        }
        return choices < 2 || user == anonymous ? whole.size() : last;
    }

    @Override
    public UserHistory history(int user) {
        UserHistory whole = all.history(user);
        return whole.first(known(user, whole));
    }

    @Override
    public Catalog catalog() {
        return all.catalog();
    }

    @Override
    public Clock clock() {
        return all.clock();
    }

    @Override
    public int users() {
        return all.users();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public String userId(int user) {
        return all.userId(user);
    }

    @Override
    public int findUser(String id) {
        return all.findUser(id);
    }
}
