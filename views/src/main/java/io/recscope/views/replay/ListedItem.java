package io.recscope.views.replay;

import io.recscope.engine.recommend.Candidate;
import io.recscope.engine.recommend.policy.Facts;
import io.recscope.engine.replay.Moment;
import java.util.List;
import java.util.Optional;

/// A line of a list that is shown.
///
/// @param item dense id
/// @param group what the item belongs to; empty when nothing is known
/// @param taken whether it was taken next
record ListedItem(int rank, int item, String id, String title, String group, Shift shift, boolean taken) {

    /// The lines of a moment's list.
    ///
    /// @param other what places are compared with
    static List<ListedItem> of(Moment moment, Optional<Moment> other, Facts facts) {
        return moment.list().candidates().stream()
                .map(candidate -> line(candidate, moment, other, facts))
                .toList();
    }

    private static ListedItem line(Candidate candidate, Moment moment, Optional<Moment> other, Facts facts) {
        int item = candidate.item();
        int[] groups = facts.aspects().of(item);
        return new ListedItem(
                candidate.rank(),
                item,
                facts.catalog().id(item),
                facts.catalog().label(item),
                groups.length == 0 ? "" : facts.aspects().name(groups[0]),
                other.map(one -> Shift.of(candidate, one.list().candidates())).orElse(Shift.ALONE),
                moment.taken().item() == item);
    }
}
