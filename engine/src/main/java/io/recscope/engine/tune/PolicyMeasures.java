package io.recscope.engine.tune;

import io.recscope.engine.experiment.Comparison;
import io.recscope.engine.experiment.PerUser;
import io.recscope.engine.experiment.Resampling;
import io.recscope.engine.experiment.Significance;
import io.recscope.engine.metric.Measurement;
import io.recscope.engine.work.Work;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a policy does to a population, or to the first users of it.
///
/// @param users how many users were measured so far
/// @param metrics by key, with 95 % intervals
/// @param perUser the values behind the list metrics; ranks are those in the list, 0 for none
/// @param lists the items of each list, best first
/// @param millis wall time since the policy was asked about
public record PolicyMeasures(
        int users, Map<String, Measurement> metrics, PerUser perUser, List<int[]> lists, double millis) {
    public PolicyMeasures {
        metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
        lists = List.copyOf(lists);
    }

    /// What is different from another policy, user by user.
    ///
    /// @param other of the same population; users that only one of them has measured are left out
    /// @return one comparison for each list metric, this minus the other
    /// @throws InterruptedException when `work` was cancelled
    public List<Comparison> minus(PolicyMeasures other, Resampling resampling, Work work) throws InterruptedException {
        return new Significance(resampling, 1).compare("this", perUser, "other", other.perUser, work);
    }
}
