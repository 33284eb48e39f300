package io.recscope.views.tune;

import io.recscope.engine.metric.Measurement;
import io.recscope.engine.tune.Trial;
import io.recscope.views.chart.Axis;
import io.recscope.views.chart.Front;
import io.recscope.views.chart.Heading;
import io.recscope.views.chart.Measured;
import io.recscope.views.chart.NumberForm;
import io.recscope.views.chart.Scatter;
import io.recscope.views.chart.Shown;
import io.recscope.views.study.Figures;
import io.recscope.views.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Settings on two metrics: no policy, policies that have a name, what a search tried, and the knobs as they are.
///
/// @param x metric on the horizontal axis, as in `tail@10`
/// @param y metric on the vertical axis
record FrontPicture(Words words, String x, String y) {
    private static final String TRIAL = "#";

    /// The chart.
    ///
    /// @return empty while nothing is measured
    Optional<Front> of(
            Optional<CrowdModel.Crowd> crowd,
            Optional<CrowdModel.Reaction> now,
            List<CrowdModel.Preset> presets,
            Optional<FrontModel.Found> found) {
        Optional<Map<String, Measurement>> base = crowd.map(
                        users -> users.plain().metrics())
                .or(() -> found.map(so -> so.search().base().metrics()));
        if (base.isEmpty()) {
            return Optional.empty();
        }
        List<Scatter.Dot> tried = new ArrayList<>();
        presets.forEach(
                preset -> dot(preset(preset), "", preset.measures().metrics()).ifPresent(tried::add));
        int refused = 0;
        int trials = 0;
        for (Trial trial : found.map(so -> so.search().trials()).orElse(List.of())) {
            if (trial.number() > 0) {
                trials++;
                Optional<Scatter.Dot> dot = dot(TRIAL + trial.number(), "", trial.metrics());
                refused += dot.isEmpty() ? 1 : 0;
                dot.ifPresent(tried::add);
            }
        }
        now.filter(so -> crowd.filter(
                                users -> users.population().size() == so.now().users())
                        .isPresent())
                .flatMap(so -> dot(
                        words.text("tune.front.now"),
                        words.text("tune.front.now"),
                        so.now().metrics()))
                .ifPresent(tried::add);
        Heading heading = new Heading(
                words.text("tune.front"),
                words.text("tune.front.note"),
                new Shown(presets.size() + trials - refused, presets.size() + trials, words.text("tune.front.unit")));
        Scatter.Dot unchanged =
                new Scatter.Dot(words.text("tune.front.off"), "", measured(base.get(), x), measured(base.get(), y));
        return Optional.of(new Front(
                heading, Axis.linear(x, NumberForm.RATIO), Axis.linear(y, NumberForm.RATIO), unchanged, tried));
    }

    private String preset(CrowdModel.Preset preset) {
        return new KnobWords(words).policy(preset.policy());
    }

    private Optional<Scatter.Dot> dot(String name, String group, Map<String, Measurement> metrics) {
        if (!metrics.containsKey(x) || !metrics.containsKey(y)) {
            return Optional.empty();
        }
        return Optional.of(new Scatter.Dot(name, group, measured(metrics, x), measured(metrics, y)));
    }

    private static Measured measured(Map<String, Measurement> metrics, String key) {
        return Figures.measured(metrics.getOrDefault(key, Measurement.undefined(0)));
    }

    /// The number of the trial that a dot stands for; −1 for another dot.
    static int trial(String name) {
        return name.matches(TRIAL + "[0-9]+") ? Integer.parseInt(name.substring(1)) : -1;
    }
}
