package io.recscope.views.chart;

/// A named value on an axis, drawn as a dashed line across the picture.
///
/// @param name short; empty when a note says what the line is
public record Mark(String name, double value, On axis) {

    /// The axis that the value is on.
    public enum On {
        X,
        Y
    }

    public static Mark x(String name, double value) {
        return new Mark(name, value, On.X);
    }

    public static Mark y(String name, double value) {
        return new Mark(name, value, On.Y);
    }
}
