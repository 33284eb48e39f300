package io.recscope.engine.quality;

import io.recscope.engine.work.Work;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/// Cancellations taken off the purchases they cancel.
///
/// Goes through each user's rows in time order; a purchase must come before what cancels it, the oldest purchase is
/// used up first. Rows of the anonymous user are not matched.
final class Netting {
    private final Draft draft;
    private final float[] left;
    private int matched;
    private int unmatched;

    private Netting(Draft draft) {
        this.draft = draft;
        left = new float[draft.rows()];
    }

    static Netting of(Draft draft, Work work) throws InterruptedException {
        Netting netting = new Netting(draft);
        for (int user = 0; user < draft.users(); user++) {
            work.checkCancelled();
            netting.user(user);
        }
        return netting;
    }

    /// What is left of each row's weight; 0 for a row of negative weight.
    float[] left() {
        return left;
    }

    /// Rows of negative weight that were taken off entirely.
    int matched() {
        return matched;
    }

    /// The other rows of negative weight; a part of them may have been taken off.
    int unmatched() {
        return unmatched;
    }

    private void user(int user) {
        Map<Integer, Deque<Integer>> purchases = new HashMap<>();
        boolean cancels = user != draft.anonymousUser() && cancels(user);
        for (int row = draft.firstRow(user); row < draft.firstRow(user + 1); row++) {
            if (draft.weight(row) < 0) {
                boolean all = takeOff(-draft.weight(row), purchases.getOrDefault(draft.item(row), new ArrayDeque<>()));
                matched += all ? 1 : 0;
                unmatched += all ? 0 : 1;
            } else {
                left[row] = draft.weight(row);
                if (cancels) {
                    purchases
                            .computeIfAbsent(draft.item(row), item -> new ArrayDeque<>())
                            .add(row);
                }
            }
        }
    }

    private boolean cancels(int user) {
        for (int row = draft.firstRow(user); row < draft.firstRow(user + 1); row++) {
            if (draft.weight(row) < 0) {
                return true;
            }
        }
        return false;
    }

    private boolean takeOff(float amount, Deque<Integer> open) {
        float rest = amount;
        while (rest > 0 && !open.isEmpty()) {
            int purchase = open.getFirst();
            float taken = Math.min(rest, left[purchase]);
            left[purchase] -= taken;
            rest -= taken;
            if (left[purchase] <= 0) {
                open.removeFirst();
            }
        }
        return rest == 0;
    }
}
