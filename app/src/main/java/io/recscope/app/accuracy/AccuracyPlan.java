package io.recscope.app.accuracy;

import io.recscope.app.recipe.Contenders;
import io.recscope.engine.experiment.LastOut;
import java.util.List;

/// What is to be measured.
///
/// @param models names of contenders; empty for all
/// @param ablations whether the interest model is measured without each of its parts, too
/// @param newItems whether models are asked for items held out from learning, which has them fitted again
/// @param target whether test or validation events are asked; settings may be chosen by the latter only
public record AccuracyPlan(
        Contenders contenders, List<String> models, boolean ablations, boolean newItems, LastOut.Target target) {
    public AccuracyPlan {
        models = List.copyOf(models);
        contenders.named(models);
    }

    /// The dataset that is measured on.
    public String dataset() {
        return contenders.recipe().dataset();
    }
}
