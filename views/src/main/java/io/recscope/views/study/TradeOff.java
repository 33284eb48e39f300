package io.recscope.views.study;

import io.recscope.engine.metric.Measurement;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What more of one thing costs in another: policies that were tried, and the model without any.
///
/// @param unchanged the model's own lists, which are the baseline
/// @param trials policies that were tried and measured, in any order, without the unchanged
/// @param refused number of settings that were tried and contradict themselves, so that nothing was measured
/// @param searched how the policies were looked for and on whom they were measured
public record TradeOff(Shown shown, Policy unchanged, List<Policy> trials, int refused, Searched searched) {

    /// How policies were looked for: by a tree of Parzen estimators, on validation events.
    ///
    /// @param knobs those that were turned
    /// @param users who were asked
    public record Searched(List<String> knobs, int users, long seed) {
        public Searched {
            knobs = List.copyOf(knobs);
        }
    }

    /// What is shown, by metric keys; of those on the axes more is better.
    ///
    /// @param across of the horizontal axis, for example `tail@10`
    /// @param up of the vertical axis, for example `ndcg@10`
    /// @param beside further columns of the table
    public record Shown(String across, String up, List<String> beside) {
        public Shown {
            beside = List.copyOf(beside);
        }

        List<String> all() {
            return Stream.concat(Stream.of(across, up), beside.stream()).toList();
        }
    }

    /// A setting of the knobs, and what was measured of its lists.
    ///
    /// @param name distinct and short; it stands in the picture
    /// @param setting its knobs, as they would be typed; empty where the name says it
    /// @param metrics by key
    public record Policy(String name, String setting, Map<String, Measurement> metrics) {
        public Policy {
            metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
        }

        /// The measurement, undefined for nobody where there is none.
        Measurement metric(String key) {
            return metrics.getOrDefault(key, Measurement.undefined(0));
        }
    }

    public TradeOff {
        trials = List.copyOf(trials);
    }
}
