package io.recscope.views.chart;

import java.util.List;

/// How models learned: quality on choices that were set aside above, the loss below, over one axis of epochs.
///
/// @param quality axis of what was measured on the choices set aside
/// @param loss axis of what was made small
/// @param epoch name of the axis of epochs
/// @param curves those of one model have one colour
public record LearningCurves(Heading heading, String epoch, Axis quality, Axis loss, List<Curve> curves)
        implements Chart {

    /// One training.
    ///
    /// @param part of the data it learned from, to tell trainings of one model apart; may be empty
    /// @param best number of the epoch whose state was kept
    public record Curve(String model, String part, int best, List<Epoch> epochs) {
        public Curve {
            epochs = List.copyOf(epochs);
        }

        String name() {
            return part.isEmpty() ? model : model + " · " + part;
        }
    }

    /// One pass through the histories.
    ///
    /// @param quality NaN when it was not measured
    public record Epoch(int number, double loss, double quality) {}

    public LearningCurves {
        curves = List.copyOf(curves);
        Distinct.check("curves", curves.stream().map(Curve::name).toList());
    }

    /// The models in the order in which they come, each once.
    List<String> models() {
        return curves.stream().map(Curve::model).distinct().toList();
    }
}
