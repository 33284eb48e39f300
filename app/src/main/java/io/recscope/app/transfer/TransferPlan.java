package io.recscope.app.transfer;

import io.recscope.app.recipe.Contenders;
import io.recscope.app.recipe.Contenders.Contender;
import io.recscope.app.recipe.Recipe;
import io.recscope.engine.experiment.LastOut;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.recommend.ModelKinds;
import io.recscope.engine.recommend.ModelSpec;
import java.util.List;
import java.util.Map;

/// What is to be measured.
///
/// @param source name of the dataset that the interest model learns on first; the target's own name for one dataset
///     cut into [TwoShops]
/// @param recipe of the target, which sets the models on both sides: a network starts from one of its own shape
/// @param asked whether test or validation events are asked; settings may be chosen by the latter only
public record TransferPlan(
        ModelKinds kinds, String source, Recipe recipe, Epochs epochs, Cut cut, LastOut.Target asked) {
    static final String POPULAR = "most-popular";
    static final String CONTENT = "content-neighbours";
    static final String ZERO_SHOT = "interest, zero-shot";
    static final String STARTED = "interest, started";
    static final String SCRATCH = "interest, from nothing";
    static final String STARTED_LONG = "interest, started, long";
    static final String LONG = "interest, from nothing, long";

    private static final String EPOCHS = "epochs";

    /// How long networks learn on the target.
    ///
    /// @param few passes of the network that starts from the source and of the one that starts from nothing
    /// @param many passes of another two, as the recipe has them
    public record Epochs(int few, int many) {
        public Epochs {
            if (few < 1 || many <= few) {
                throw new BadUsage(
                        "There is no comparing of " + few + " epochs with " + many,
                        "--epochs",
                        "Choose at least 1, and fewer than the recipe's.");
            }
        }
    }

    /// What is drawn.
    ///
    /// @param share of the users who are customers of the target, where one dataset is cut
    /// @param seed of the cut and of all models
    public record Cut(double share, long seed) {
        public Cut {
            if (!(share > 0 && share < 1)) {
                throw new BadUsage("No shop has a share of " + share, "--share", "Choose one between 0 and 1.");
            }
        }
    }

    /// Whether source and target are cut from one dataset.
    public boolean one() {
        return source.equals(recipe.dataset());
    }

    /// The network that learns on the source.
    ModelSpec first() {
        return recipe.spec(kinds, Contenders.INTEREST, cut.seed());
    }

    /// The models that are measured on the target; of two, the difference is told as the earlier minus the later.
    ///
    /// @param parent digest of the network that learned on the source
    List<Contender> models(String parent) {
        String few = Integer.toString(epochs.few());
        String many = Integer.toString(epochs.many());
        return List.of(
                interest(STARTED_LONG, Map.of("from", parent, EPOCHS, many)),
                interest(STARTED, Map.of("from", parent, EPOCHS, few)),
                interest(ZERO_SHOT, Map.of("from", parent, EPOCHS, "0")),
                interest(LONG, Map.of(EPOCHS, many)),
                interest(SCRATCH, Map.of(EPOCHS, few)),
                new Contender(CONTENT, recipe.spec(kinds, CONTENT, cut.seed())),
                new Contender(POPULAR, recipe.spec(kinds, POPULAR, cut.seed())));
    }

    private Contender interest(String name, Map<String, String> changes) {
        return new Contender(
                name, recipe.with(Contenders.INTEREST, changes).spec(kinds, Contenders.INTEREST, cut.seed()));
    }
}
