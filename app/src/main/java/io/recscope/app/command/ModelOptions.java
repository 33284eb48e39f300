package io.recscope.app.command;

import io.recscope.engine.recommend.ModelKinds;
import io.recscope.engine.recommend.ModelSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/// The settings of the models that a command names, and the seed of everything that it draws.
final class ModelOptions {
    @Option(names = "--set", paramLabel = "model.name=value", description = "A setting of one model; may be repeated.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(
            names = "--seed",
            defaultValue = "42",
            paramLabel = "S",
            description = "Seed of all draws. [${DEFAULT-VALUE}]")
    private long seed;

    long seed() {
        return seed;
    }

    /// The specifications of some kinds, with the settings and the seed.
    List<ModelSpec> specs(ModelKinds kinds, List<String> models) {
        return new SpecText(kinds, Optional.of(seed)).specs(models, settings);
    }
}
