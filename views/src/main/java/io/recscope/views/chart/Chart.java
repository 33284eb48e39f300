package io.recscope.views.chart;

/// What a chart shows: data and words, no colours and no sizes. Immutable.
///
/// Undefined values are NaN: they are left out of the picture and stay empty in the table, never drawn as zero.
public sealed interface Chart
        permits AttributionChart,
                Bars,
                Cloud,
                Forest,
                Front,
                HeatMap,
                Histogram,
                LearningCurves,
                Lines,
                LongTail,
                Lorenz,
                Radar,
                River,
                Scatter,
                TimeSeries {

    Heading heading();
}
