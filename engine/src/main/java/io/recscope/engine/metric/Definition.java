package io.recscope.engine.metric;

/// What a metric computes, in a form that a screen or a report can show beside the value.
///
/// @param name the part of the key before `@`, for example `ndcg`
/// @param title the usual name, for example `NDCG`
/// @param formula the formula in plain text
/// @param denominator what is divided by, in words
/// @param range the interval of possible values, with the unit where there is one
/// @param better which values are preferable
/// @param undefined when there is no value
/// @param source the paper or book that defines it
public record Definition(
        String name,
        String title,
        String formula,
        String denominator,
        String range,
        Better better,
        String undefined,
        String source) {

    /// Which values of a metric are preferable, other things being equal.
    public enum Better {
        HIGHER,
        LOWER,
        /// Neither: the metric describes, and what is wanted depends on the product.
        DEPENDS
    }
}
