package io.recscope.views.chart;

/// A number axis.
///
/// @param name what is measured, with its unit; empty when the heading says it
public record Axis(String name, NumberForm form, Scale scale) {

    /// How numbers become lengths.
    public enum Scale {
        LINEAR,
        /// Powers of ten; values of zero and less have no place and are left out of the picture.
        LOG
    }

    /// @throws IllegalArgumentException when the scale is logarithmic
    void linearFor(String what) {
        if (scale == Scale.LOG) {
            throw new IllegalArgumentException(what + " has no logarithmic axis: its lengths would mean nothing");
        }
    }

    public static Axis linear(String name, NumberForm form) {
        return new Axis(name, form, Scale.LINEAR);
    }

    public static Axis log(String name, NumberForm form) {
        return new Axis(name, form, Scale.LOG);
    }
}
