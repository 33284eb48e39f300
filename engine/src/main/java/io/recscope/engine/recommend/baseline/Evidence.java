package io.recscope.engine.recommend.baseline;

import io.recscope.engine.data.Interactions;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.work.Work;
import java.util.Arrays;
import java.util.BitSet;

/// The items that each user chose, oldest first: what co-occurrence and order are learned from.
///
/// Events with weight ≤ 0 (returns, dislikes) say nothing for an item and are left out. So is the anonymous user, whose
/// events are those of many people in no order.
final class Evidence {
    private final int items;
    private final int[] start;
    private final int[] item;

    private Evidence(int items, int[] start, int[] item) {
        this.items = items;
        this.start = start;
        this.item = item;
    }

    /// Every choice of every user.
    static Evidence of(Interactions data, Work work) throws InterruptedException {
        int anonymous = data.findUser("");
        int[] start = new int[data.users() + 1];
        int[] item = new int[Math.toIntExact(data.size())];
        int n = 0;
        for (int user = 0; user < data.users(); user++) {
            if (user % 1024 == 0) {
                work.checkCancelled();
                work.report((double) user / data.users(), "reading histories");
            }
            if (user != anonymous) {
                UserHistory history = data.history(user);
                for (int event = 0; event < history.size(); event++) {
                    if (history.weight(event) > 0) {
                        item[n++] = history.item(event);
                    }
                }
            }
            start[user + 1] = n;
        }
        return new Evidence(data.catalog().size(), start, Arrays.copyOf(item, n));
    }

    /// The same with each item once a user, at its last place.
    Evidence distinct() {
        int[] newStart = new int[start.length];
        int[] kept = new int[item.length];
        BitSet seen = new BitSet(items);
        int n = item.length;
        for (int user = users() - 1; user >= 0; user--) {
            newStart[user + 1] = n;
            for (int event = end(user) - 1; event >= start(user); event--) {
                if (!seen.get(item[event])) {
                    seen.set(item[event]);
                    kept[--n] = item[event];
                }
            }
            seen.clear();
        }
        int cut = n;
        Arrays.setAll(newStart, user -> user == 0 ? 0 : newStart[user] - cut);
        return new Evidence(items, newStart, Arrays.copyOfRange(kept, cut, kept.length));
    }

    int users() {
        return start.length - 1;
    }

    int items() {
        return items;
    }

    /// First event of a user; events are numbered through.
    int start(int user) {
        return start[user];
    }

    /// One past the last event of a user.
    int end(int user) {
        return start[user + 1];
    }

    int item(int event) {
        return item[event];
    }

    /// How often each item was chosen.
    int[] counts() {
        int[] counts = new int[items];
        for (int chosen : item) {
            counts[chosen]++;
        }
        return counts;
    }

    /// Where each item was chosen.
    Places places() {
        int[] first = new int[items + 1];
        for (int chosen : item) {
            first[chosen + 1]++;
        }
        for (int i = 0; i < items; i++) {
            first[i + 1] += first[i];
        }
        int[] next = Arrays.copyOf(first, items);
        int[] events = new int[item.length];
        int[] users = new int[item.length];
        for (int user = 0; user < users(); user++) {
            for (int event = start(user); event < end(user); event++) {
                int place = next[item[event]]++;
                events[place] = event;
                users[place] = user;
            }
        }
        return new Places(first, events, users);
    }

    /// The events of each item: those of item `i` are at `first[i] … first[i + 1] - 1`, users ascending.
    static final class Places {
        final int[] first;
        final int[] events;
        final int[] users;

        private Places(int[] first, int[] events, int[] users) {
            this.first = first;
            this.events = events;
            this.users = users;
        }
    }
}
