package io.recscope.views.compare;

import io.recscope.engine.experiment.PerUser;
import io.recscope.engine.metric.MetricKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/// What two contenders did for one user.
///
/// @param user dense id
/// @param id of the source
/// @param rank of the user's best placed choice under the contender, from 1; 0 when it could not be listed
/// @param before the same under the baseline
/// @param value of a metric under the contender, NaN where it is undefined
/// @param valueBefore the same under the baseline
public record UserRow(int user, String id, int rank, int before, double value, double valueBefore) {

    /// The contender minus the baseline.
    public double difference() {
        return value - valueBefore;
    }

    /// How many places the choice moved up.
    int risen() {
        return rank == 0 || before == 0 ? 0 : before - rank;
    }

    /// The users whom both were asked about, those with the largest difference first.
    ///
    /// @param metric as in [Comparison#metric()]
    /// @param ids of the source by dense id
    static List<UserRow> of(Contender contender, Contender baseline, String metric, IntFunction<String> ids) {
        PerUser a = contender.result().perUser();
        PerUser b = baseline.result().perUser();
        int left = a.columns().indexOf(MetricKey.of(metric));
        int right = b.columns().indexOf(MetricKey.of(metric));
        Map<Integer, Integer> rowOf = new HashMap<>();
        for (int row = 0; row < b.rows(); row++) {
            rowOf.put(b.user(row), row);
        }
        List<UserRow> rows = new ArrayList<>();
        for (int row = 0; row < a.rows(); row++) {
            Integer other = rowOf.get(a.user(row));
            if (other != null) {
                rows.add(new UserRow(
                        a.user(row),
                        ids.apply(a.user(row)),
                        a.rank(row),
                        b.rank(other),
                        left < 0 ? Double.NaN : a.value(row, left),
                        right < 0 ? Double.NaN : b.value(other, right)));
            }
        }
        rows.sort(Comparator.comparingDouble(
                        (UserRow row) -> Double.isNaN(row.difference()) ? 0 : -Math.abs(row.difference()))
                .thenComparing(row -> -Math.abs(row.risen())));
        return rows;
    }
}
