package io.recscope.engine.stress;

import java.util.List;

/// One kind of disturbance and what it did to every model.
///
/// @param users number of test users whom the curves are about
/// @param curves one for each model, in the order of the experiment
public record Degradation(Series series, int users, List<Curve> curves) {
    public Degradation {
        curves = List.copyOf(curves);
    }
}
