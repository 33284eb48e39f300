package io.recscope.app.command;

import io.recscope.engine.shapley.Effort;
import java.util.Optional;
import picocli.CommandLine.Option;

/// How much is spent on each explanation.
final class EffortOptions {
    @Option(
            names = "--evaluations",
            paramLabel = "N",
            description = "Most coalitions that the model is asked for. [2088; 512 where many users are explained]")
    private Optional<Integer> evaluations = Optional.empty();

    @Option(
            names = "--seed",
            defaultValue = "42",
            paramLabel = "S",
            description = "Seed of all draws. [${DEFAULT-VALUE}]")
    private long seed;

    /// @param usual evaluations where none were named
    Effort effort(int usual) {
        return Effort.USUAL.of(evaluations.orElse(usual)).seeded(seed);
    }

    long seed() {
        return seed;
    }
}
