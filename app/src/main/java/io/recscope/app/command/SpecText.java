package io.recscope.app.command;

import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.recommend.ModelKinds;
import io.recscope.engine.recommend.ModelSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Turns typed models and settings into specifications.
///
/// @param seed for the models that have one; empty keeps their usual one
record SpecText(ModelKinds kinds, Optional<Long> seed) {
    private static final String SEED = "seed";

    /// One model with its settings.
    ModelSpec spec(String kind, Map<String, String> settings) {
        Map<String, String> all = new LinkedHashMap<>(settings);
        boolean seeded = kinds.settings(kind).stream().anyMatch(s -> s.name().equals(SEED));
        if (seeded && seed.isPresent()) {
            all.putIfAbsent(SEED, Long.toString(seed.get()));
        }
        return kinds.parse(kind, all);
    }

    /// Several models; a setting of one of them is typed `model.name=value`.
    List<ModelSpec> specs(List<String> models, Map<String, String> settings) {
        List<ModelSpec> specs = new ArrayList<>();
        for (String kind : models) {
            Map<String, String> own = new LinkedHashMap<>();
            settings.forEach((name, value) -> {
                if (name.startsWith(kind + ".")) {
                    own.put(name.substring(kind.length() + 1), value);
                }
            });
            specs.add(spec(kind, own));
        }
        settings.keySet().stream()
                .filter(name -> models.stream().noneMatch(kind -> name.startsWith(kind + ".")))
                .findFirst()
                .ifPresent(name -> {
                    throw new BadUsage(
                            "The setting '" + name + "' belongs to none of the models",
                            "--set",
                            "Write it as model.name=value, for example ease.lambda=100.");
                });
        return specs;
    }
}
