package io.recscope.engine.stress;

import io.recscope.engine.data.Interactions;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.Weights;

/// A model that lists nothing the user really had before, whatever of it a disturbance has made it forget: else lists
/// would become easier by items that the undisturbed ones leave out.
///
/// @param histories what is really known of the users
record Remembering(Model model, Interactions histories) implements Model {
    @Override
    public ModelSpec spec() {
        return model.spec();
    }

    @Override
    public int items() {
        return model.items();
    }

    @Override
    public void score(UserHistory history, float[] scores) {
        model.score(history, scores);
        UserHistory real = histories.history(history.user());
        for (int event = 0; event < real.size(); event++) {
            scores[real.item(event)] = Float.NEGATIVE_INFINITY;
        }
    }

    @Override
    public Weights weights() {
        return model.weights();
    }
}
