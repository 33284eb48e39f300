package io.recscope.engine.quality;

import java.util.Arrays;
import java.util.List;

/// What a repair changes, or would change.
///
/// @param before the dataset it is applied to
/// @param after what comes out
/// @param rowsChanged rows that stay but with another user, item, time or weight
/// @param textsChanged items that stay but with another title, text or category
/// @param notes what the numbers do not say, sentences
public record Effect(
        Repair repair, Extent before, Extent after, long rowsChanged, long textsChanged, List<String> notes) {
    public Effect {
        notes = List.copyOf(notes);
    }

    static Effect between(Repair repair, Draft before, Draft after, List<String> notes) {
        return new Effect(
                repair, before.extent(), after.extent(), rowsChanged(before, after), after.textsUnlike(before), notes);
    }

    private static long rowsChanged(Draft before, Draft after) {
        int[] place = new int[before.source().rows()];
        Arrays.fill(place, -1);
        for (int row = 0; row < before.rows(); row++) {
            if (!before.derived(row)) {
                place[before.origin(row)] = row;
            }
        }
        long changed = 0;
        for (int row = 0; row < after.rows(); row++) {
            if (!after.derived(row)) {
                int old = place[after.origin(row)];
                boolean same = before.user(old) == after.user(row)
                        && before.item(old) == after.item(row)
                        && before.time(old) == after.time(row)
                        && Float.compare(before.weight(old), after.weight(row)) == 0;
                changed += same ? 0 : 1;
            }
        }
        return changed;
    }

    /// In words, for example `525,461 → 518,596 rows, 4,384 → 4,384 users`.
    public String summary() {
        return Count.number(before.rows()) + " → " + Count.number(after.rows()) + " rows, "
                + Count.number(before.users()) + " → " + Count.number(after.users()) + " users, "
                + Count.number(before.items()) + " → " + Count.number(after.items()) + " items";
    }
}
