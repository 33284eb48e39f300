package io.recscope.views.chart;

/// A chart of what each piece of evidence adds to a value: what pushes it up is blue, what pushes it down is orange.
/// Titles of items are long, so that it needs the whole width of a page.
public sealed interface AttributionChart extends Chart
        permits Beeswarm, Decision, Force, TextHighlights, Waterfall, WordCloud {}
