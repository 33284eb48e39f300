package io.recscope.views.explanation;

import io.recscope.engine.explain.population.Beeswarm.Dot;
import io.recscope.engine.explain.population.Branch;
import io.recscope.engine.explain.population.Findings;
import io.recscope.engine.explain.population.Importance.Row;
import io.recscope.engine.explain.population.Proportion;
import io.recscope.views.chart.Axis;
import io.recscope.views.chart.Bars;
import io.recscope.views.chart.Beeswarm;
import io.recscope.views.chart.Contribution;
import io.recscope.views.chart.Heading;
import io.recscope.views.chart.Importance;
import io.recscope.views.chart.Measured;
import io.recscope.views.chart.NumberForm;
import io.recscope.views.chart.Shown;
import io.recscope.views.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Pictures and words of what a survey of many users tells. Intervals are 95 %.
public record CrowdPictures(Words words) {
    private static final int MOST = 15;

    /// How much each feature of histories adds on average.
    ///
    /// @param findings with a feature at least
    public Bars importance(Findings findings) {
        List<Contribution> features = findings.importance().rows().stream()
                .map(row -> new Contribution(name(row.feature().name()), measured(row)))
                .toList();
        Heading heading = new Heading(
                words.text("explain.importance", findings.importance().users()),
                words.text("explain.importance-note"),
                Shown.all(features.size(), words.text("explain.features")));
        return Importance.of(heading, axis("explain.mean-magnitude"), features, MOST);
    }

    private static Measured measured(Row row) {
        boolean known = row.low() <= row.meanAbsolute() && row.meanAbsolute() <= row.high();
        return known
                ? new Measured(row.meanAbsolute(), row.low(), row.high())
                : Measured.exact(row.meanAbsolute());
    }

    /// What each of the most important features adds for each user.
    ///
    /// @param findings with a feature at least
    public Beeswarm swarm(Findings findings) {
        Map<String, Integer> seen = new HashMap<>();
        List<Beeswarm.Feature> features = new ArrayList<>();
        for (var swarm : findings.swarms()) {
            String name = name(swarm.feature().name());
            int times = seen.merge(name, 1, Integer::sum);
            features.add(new Beeswarm.Feature(
                    times == 1 ? name : name + " (" + times + ")",
                    swarm.dots().stream().map(Dot::value).toList(),
                    swarm.dots().stream().map(Dot::share).toList()));
        }
        Heading heading = new Heading(
                words.text("explain.swarm"),
                words.text("explain.swarm-note"),
                Shown.all(0, words.text("explain.dots")));
        return new Beeswarm(heading, axis("explain.adds"), features);
    }

    private Axis axis(String key) {
        return Axis.linear(words.text(key), NumberForm.DECIMAL);
    }

    /// A share with its count and interval.
    public String share(Proportion share) {
        return share.of() == 0
                ? words.text("explain.share-none")
                : words.text(
                        "explain.share-of",
                        share.count(),
                        share.of(),
                        percent(share.value()),
                        percent(share.low()),
                        percent(share.high()));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    /// What a tree asks at a branch.
    public String asked(Branch.Question asked) {
        String threshold = NumberForm.DECIMAL.format(asked.threshold());
        return switch (asked.column().kind()) {
            case EVENTS -> words.text("explain.tree.events", threshold);
            case RECENCY -> words.text("explain.tree.recency", threshold);
            case HEAD_SHARE -> words.text("explain.tree.head", percent(asked.threshold()));
            case SHARE ->
                words.text(
                        "explain.tree.share",
                        name(asked.column().feature().name()),
                        percent(asked.threshold()));
        };
    }

    /// What a tree says at a leaf.
    public String said(Branch.Answer leaf) {
        return leaf.label().isEmpty() ? words.text("explain.tree.nothing") : name(leaf.label());
    }

    /// Names of the data as they are; those the program made up in the language of the words.
    private String name(String feature) {
        String key = "explain.feature." + feature.toLowerCase(Locale.ROOT).replace(' ', '-');
        boolean plain = key.codePoints().allMatch(c -> c == '.' || c == '-' || (c >= 'a' && c <= 'z'));
        return plain ? words.find(key).orElse(feature) : feature;
    }
}
