package io.recscope.engine.experiment;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.fault.BadUsage;
import java.util.Arrays;
import java.util.List;

/// A cut of time at the [Moment] before which a given share of all interactions lies.
///
/// @param share in `(0, 1)`; .8 trains on the first 80 % of the interactions, fewer when many have the same
///     time
public record Quantile(double share) implements Split {
    public Quantile {
        if (!(share > 0 && share < 1)) {
            throw new BadUsage("A cut at the share " + share, "", "Give a share between 0 and 1, for example 0.8.");
        }
    }

    @Override
    public String kind() {
        return "quantile";
    }

    /// @throws BadUsage as by [Moment#folds]
    @Override
    public List<Fold> folds(Dataset data, Protocol protocol) {
        return moment(data).folds(data, protocol);
    }

    /// The moment that this share means for a dataset.
    public Moment moment(Dataset data) {
        Moment.requireTime(data);
        long[] times = new long[data.rows()];
        Arrays.setAll(times, data::time);
        Arrays.sort(times);
        return new Moment(times.length == 0 ? 0 : times[(int) (share * times.length)]);
    }
}
