package io.recscope.views.study;

import io.recscope.engine.experiment.ModelResult;
import io.recscope.engine.experiment.Run;
import io.recscope.views.chart.Axis;
import io.recscope.views.chart.Bars;
import io.recscope.views.chart.Heading;
import io.recscope.views.chart.Measured;
import io.recscope.views.chart.NumberForm;
import io.recscope.views.chart.Shown;
import io.recscope.views.text.Words;
import java.util.List;

/// How well the models of a run list what users took next, with intervals.
public record AccuracyChart(Words words) {

    public Bars of(Run run) {
        List<String> names = run.models().stream().map(ModelResult::name).toList();
        List<Measured> values = run.models().stream()
                .map(model -> Figures.measured(model.metric(ModelsSection.METRIC)))
                .toList();
        Heading heading = new Heading(
                words.text("study.accuracy-chart", ModelsSection.METRIC),
                words.text("study.interval-note"),
                Shown.all(names.size(), words.text("study.models-unit")));
        return new Bars(
                heading,
                Axis.linear(ModelsSection.METRIC, NumberForm.RATIO),
                names,
                List.of(new Bars.Series(ModelsSection.METRIC, values)),
                Bars.Direction.RIGHT);
    }
}
