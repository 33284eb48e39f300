package io.recscope.views.explanation;

import io.recscope.engine.explain.population.Findings;
import io.recscope.engine.explain.population.Importance;
import io.recscope.views.chart.Axis;
import io.recscope.views.chart.Bars;
import io.recscope.views.chart.Beeswarm;
import io.recscope.views.chart.Contribution;
import io.recscope.views.chart.Heading;
import io.recscope.views.chart.Measured;
import io.recscope.views.chart.NumberForm;
import io.recscope.views.chart.Shown;
import io.recscope.views.text.Words;
import java.util.List;

/// Pictures of what many explanations say together.
public record PopulationPictures(Words words) {
    private static final int SHOWN = 15;

    /// The mean magnitude of each feature's attributions, with 95 % bootstrap intervals over users.
    public Bars importance(Importance importance) {
        List<Contribution> features = importance.rows().stream()
                .map(row -> new Contribution(name(row.feature().name()), interval(row)))
                .toList();
        return io.recscope.views.chart.Importance.of(
                new Heading(
                        words.text("explain.importance"),
                        words.text("explain.importance-note", importance.users()),
                        Shown.all(features.size(), words.text("explain.features"))),
                Axis.linear(words.text("explain.mean-size"), NumberForm.RATIO),
                features,
                SHOWN);
    }

    private static Measured interval(Importance.Row row) {
        return Double.isNaN(row.low())
                ? Measured.exact(row.meanAbsolute())
                : new Measured(
                        row.meanAbsolute(),
                        Math.min(row.low(), row.meanAbsolute()),
                        Math.max(row.high(), row.meanAbsolute()));
    }

    /// A dot for each user and feature, coloured by the share of the user's events that have the feature.
    public Beeswarm swarm(Findings findings) {
        List<Beeswarm.Feature> features = findings.swarms().stream()
                .map(swarm -> new Beeswarm.Feature(
                        name(swarm.feature().name()),
                        swarm.dots().stream().map(dot -> dot.value()).toList(),
                        swarm.dots().stream().map(dot -> dot.share()).toList()))
                .toList();
        return new Beeswarm(
                new Heading(
                        words.text("explain.swarm"),
                        words.text("explain.swarm-note"),
                        Shown.all(0, words.text("explain.dots"))),
                Axis.linear(words.text("explain.worth.log-odds"), NumberForm.DECIMAL),
                features);
    }

    private String name(String feature) {
        return feature.isBlank() ? words.text("explain.no-feature") : feature;
    }
}
