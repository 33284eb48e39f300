package io.recscope.engine.quality;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// For an item the one that most often occurs with the same users: the highest cosine of their user sets.
///
/// Of a long history only the latest 200 events count, and of a popular item 1,000 users, so that no search is slow.
/// The anonymous user does not count. Ties go to the lower item number. Not thread-safe: it remembers its answers.
final class SimilarItems {
    private static final int LATEST = 200;
    private static final int MOST_USERS = 1000;

    private final int[][] itemsOf;
    private final int[][] usersOf;
    private final int[] together;
    private final Map<Integer, Integer> answers = new HashMap<>();

    SimilarItems(Draft draft) {
        int anonymous = draft.anonymousUser();
        itemsOf = new int[draft.users()][];
        int[] counts = new int[draft.items()];
        for (int user = 0; user < itemsOf.length; user++) {
            int to = draft.firstRow(user + 1);
            int from = user == anonymous ? to : Math.max(draft.firstRow(user), to - LATEST);
            itemsOf[user] = Arrays.copyOfRange(draft.columns().item, from, to);
            itemsOf[user] = Arrays.stream(itemsOf[user]).distinct().toArray();
            for (int item : itemsOf[user]) {
                counts[item]++;
            }
        }
        usersOf = new int[counts.length][];
        Arrays.setAll(usersOf, item -> new int[counts[item]]);
        for (int user = 0; user < itemsOf.length; user++) {
            for (int item : itemsOf[user]) {
                usersOf[item][--counts[item]] = user;
            }
        }
        together = new int[counts.length];
    }

    /// The most similar other item, or the item itself when no user has it together with another.
    int of(int item) {
        return answers.computeIfAbsent(item, this::search);
    }

    private int search(int item) {
        int[] users = usersOf[item];
        int[] others = new int[16];
        int n = 0;
        for (int k = 0; k < Math.min(users.length, MOST_USERS); k++) {
            for (int other : itemsOf[users[k]]) {
                if (together[other]++ == 0) {
                    others = n == others.length ? Arrays.copyOf(others, 2 * n) : others;
                    others[n++] = other;
                }
            }
        }
        int best = item;
        double bestCosine = 0;
        for (int k = 0; k < n; k++) {
            int other = others[k];
            double cosine = together[other] / Math.sqrt((double) usersOf[other].length * users.length);
            together[other] = 0;
            if (other != item && (cosine > bestCosine || (cosine == bestCosine && other < best))) {
                best = other;
                bestCosine = cosine;
            }
        }
        return best;
    }
}
