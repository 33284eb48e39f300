package io.recscope.app.recipe;

import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.recommend.ModelKinds;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.SelfValidating;
import io.recscope.engine.recommend.baseline.Fusion;
import io.recscope.engine.recommend.policy.Governed;
import java.util.ArrayList;
import java.util.List;

/// The models that are set against each other on a dataset, as a recipe sets them.
///
/// @param seed of all models
public record Contenders(ModelKinds kinds, Recipe recipe, long seed) {
    /// The kind of the interest model.
    public static final String INTEREST = "interest";

    private static final String FUSION = "fusion";
    private static final String WITH_INTEREST = "fusion+interest";

    /// One model.
    ///
    /// @param name as it is asked for: its kind, or `fusion+interest`
    public record Contender(String name, ModelSpec spec) {}

    /// Every kind, networks after the others, then the fusion of the others with and without the interest model.
    public List<Contender> all() {
        List<Contender> all = new ArrayList<>();
        List<Contender> networks = new ArrayList<>();
        for (String kind : kinds.names()) {
            ModelSpec spec = recipe.spec(kinds, kind, seed);
            if (!(spec instanceof Fusion || spec instanceof Governed)) {
                (spec instanceof SelfValidating ? networks : all).add(new Contender(kind, spec));
            }
        }
        all.addAll(networks);
        all.add(new Contender(FUSION, fusion(List.of())));
        all.add(new Contender(WITH_INTEREST, withInterest()));
        return all;
    }

    /// The interest model.
    public ModelSpec interest() {
        return recipe.spec(kinds, INTEREST, seed);
    }

    /// Some of them, in this order whatever the order of the names.
    ///
    /// @param names empty for all
    /// @throws BadUsage when there is no such contender
    public List<Contender> named(List<String> names) {
        List<Contender> all = all();
        List<String> known = all.stream().map(Contender::name).toList();
        names.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new BadUsage(
                    "There is no model '" + name + "' to be measured",
                    "",
                    "Choose of " + String.join(", ", known) + ".");
        });
        return all.stream()
                .filter(one -> names.isEmpty() || names.contains(one.name()))
                .toList();
    }

    /// The interest model, changed in one way at a time.
    ///
    /// @param timed whether the data have times
    public List<Contender> ablations(boolean timed) {
        return Ablation.of(kinds, recipe, timed).stream()
                .map(one -> new Contender(one.name(), recipe.spec(kinds, INTEREST, one.settings(), seed)))
                .toList();
    }

    /// The usual fusion and the interest model in one.
    public ModelSpec withInterest() {
        return fusion(List.of(interest()));
    }

    private ModelSpec fusion(List<ModelSpec> first) {
        if (!(kinds.preset(FUSION) instanceof Fusion usual)) {
            throw new IllegalStateException("a fusion is no fusion");
        }
        List<ModelSpec> members = new ArrayList<>(first);
        usual.members().forEach(member -> members.add(recipe.spec(kinds, member.kind(), seed)));
        return new Fusion(members, usual.sample(), seed);
    }
}
