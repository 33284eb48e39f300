package io.recscope.views.tune;

import com.fasterxml.jackson.databind.JsonNode;
import io.recscope.engine.experiment.RunJson;
import io.recscope.engine.recommend.ModelKinds;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.policy.Knobs;
import io.recscope.engine.recommend.policy.Policy;
import io.recscope.engine.tune.Definition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the analyst wants searched.
///
/// @param space knobs and their ranges, as in [io.recscope.engine.tune.SpaceNotation]
/// @param goals metrics to move
/// @param floor the most of NDCG that may be lost, in per cent; 100 for any loss
/// @param trials how many settings are tried
public record Wish(List<String> space, List<String> goals, int floor, int trials) {
    /// What is searched unless somebody says otherwise.
    public static final Wish USUAL = new Wish(
            List.of(
                    "longTail.share=0:0.5",
                    "longTail.discount=0:1",
                    "diversity.method=mmr|dpp",
                    "diversity.strength=0:0.6"),
            List.of("tail@10", "ndcg@10", "diversity@10"),
            100,
            60);

    static final int USERS = 1000;
    static final int LENGTH = 10;
    static final long SEED = 42;

    public Wish {
        space = List.copyOf(space);
        goals = List.copyOf(goals);
    }

    /// The search as it is kept.
    ///
    /// @param dataset digest
    /// @param model with whatever settings; those that are not the usual ones become part of the space
    Definition definition(String dataset, ModelSpec model, ModelKinds kinds, Policy base) {
        List<String> whole = new ArrayList<>(space);
        settings(model, kinds).forEach((name, value) -> whole.add(name + "=" + value));
        return new Definition(
                dataset,
                model.kind(),
                Knobs.write(base),
                whole,
                goals,
                floor >= 100 ? List.of() : List.of("ndcg@" + LENGTH + "=-" + floor + "%"),
                "front",
                "tpe",
                new Definition.Drawn(USERS, LENGTH, SEED),
                trials);
    }

    /// Settings of a model that differ from its kind's usual ones.
    static Map<String, String> settings(ModelSpec model, ModelKinds kinds) {
        Map<String, String> own = leaves(RunJson.describe(model));
        Map<String, String> usual = leaves(RunJson.describe(kinds.preset(model.kind())));
        Map<String, String> different = new HashMap<>();
        for (ModelKinds.Setting setting : kinds.settings(model.kind())) {
            String value = own.get(setting.name());
            if (value != null && !value.equals(usual.get(setting.name()))) {
                different.put(setting.name(), value);
            }
        }
        return different;
    }

    private static Map<String, String> leaves(JsonNode spec) {
        Map<String, String> leaves = new HashMap<>();
        spec.properties().forEach(field -> {
            if (field.getValue().isObject()) {
                leaves.putAll(leaves(field.getValue()));
            } else if (field.getValue().isValueNode()) {
                leaves.put(field.getKey(), field.getValue().asText());
            }
        });
        return leaves;
    }
}
