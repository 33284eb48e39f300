package io.recscope.app.command;

import io.recscope.engine.explain.population.Sampling;
import io.recscope.engine.shapley.Effort;
import picocli.CommandLine.Option;

/// Of whom a survey of explanations asks, and how much it spends on each.
final class SurveyOptions {
    @Option(
            names = "--users",
            defaultValue = "200",
            paramLabel = "N",
            description = "Users in the sample. [${DEFAULT-VALUE}]")
    private int users;

    @Option(
            names = "--items",
            defaultValue = "1",
            paramLabel = "K",
            description = "How many of the first recommendations are explained for each user. [${DEFAULT-VALUE}]")
    private int items;

    @Option(
            names = "--evaluations",
            defaultValue = "512",
            paramLabel = "N",
            description = "The most coalitions that are asked for each explanation. [${DEFAULT-VALUE}]")
    private int evaluations;

    @Option(
            names = "--seed",
            defaultValue = "42",
            paramLabel = "S",
            description = "Seed of all draws. [${DEFAULT-VALUE}]")
    private long seed;

    Sampling sampling() {
        return new Sampling(users, items, seed);
    }

    Effort effort() {
        return Effort.USUAL.of(evaluations).seeded(seed);
    }

    long seed() {
        return seed;
    }
}
