package io.recscope.engine.ab;

import io.recscope.engine.fault.NotFound;
import java.util.ArrayList;
import java.util.List;

/// What a running test has measured so far, day by day.
///
/// @param proportions whether values are successes of trials, 0 or 1
/// @param arms names in order of first appearance, at least two
/// @param days labels in time order, at least one
/// @param daily for each day what was new on it, for each arm
public record AbData(boolean proportions, List<String> arms, List<String> days, List<List<Tally>> daily) {
    public AbData {
        arms = List.copyOf(arms);
        days = List.copyOf(days);
        daily = daily.stream().map(List::copyOf).toList();
    }

    /// What an arm had measured at the end of each day.
    public List<Tally> upTo(int arm) {
        List<Tally> running = new ArrayList<>();
        Tally sum = Tally.NONE;
        for (List<Tally> day : daily) {
            sum = sum.plus(day.get(arm));
            running.add(sum);
        }
        return running;
    }

    /// What an arm has measured in all.
    public Tally total(int arm) {
        return upTo(arm).getLast();
    }

    /// The number of an arm.
    ///
    /// @throws NotFound when there is none of that name
    public int arm(String name) {
        int found = arms.indexOf(name);
        if (found < 0) {
            throw new NotFound(
                    "There is no arm '" + name + "'", "--control", "The arms are " + String.join(", ", arms) + ".");
        }
        return found;
    }
}
