package io.recscope.views.study;

import io.recscope.engine.metric.Definition;
import io.recscope.views.text.Words;

/// What a metric computes, in the reader's language; in the engine's own words where there are no others.
public record MetricWords(Words words) {

    public String formula(Definition about) {
        boolean ofWords = about.formula().endsWith("title words");
        return said(about, ofWords ? "formula-words" : "formula", about.formula());
    }

    /// What is divided by.
    public String denominator(Definition about) {
        return said(about, "denominator", about.denominator());
    }

    public String range(Definition about) {
        return said(about, "range", about.range());
    }

    /// When there is no value.
    public String undefined(Definition about) {
        return said(about, "undefined", about.undefined());
    }

    private String said(Definition about, String part, String own) {
        return words.find("metric.about." + about.name() + "." + part).orElse(own);
    }
}
