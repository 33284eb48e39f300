package io.recscope.app.command;

import io.recscope.engine.explain.population.Sampling;
import picocli.CommandLine.Option;

/// Of whom a survey of explanations asks.
final class SurveyOptions {
    /// Evaluations for each explanation, where none were named.
    static final int EVALUATIONS = 512;

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

    Sampling sampling(long seed) {
        return new Sampling(users, items, seed);
    }
}
