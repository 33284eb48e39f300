package io.recscope.views.explanation;

import io.recscope.engine.explain.population.Branch;
import io.recscope.engine.explain.population.Proportion;
import io.recscope.views.chart.NumberForm;
import io.recscope.views.text.Words;
import java.util.Locale;

/// Words for what a survey of many users tells. Intervals are 95 %.
public record CrowdWords(Words words) {

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
                words.text("explain.tree.share", name(asked.column().feature().name()), percent(asked.threshold()));
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
