package io.recscope.app.command;

import io.recscope.engine.explain.Grouping;
import io.recscope.engine.explain.Kind;
import io.recscope.engine.explain.Question;
import io.recscope.engine.explain.Worth;
import io.recscope.engine.recommend.Request;
import io.recscope.engine.shapley.Effort;
import io.recscope.engine.shapley.Method;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/// What is shared, among which evidence, and how much is spent on it.
final class ExplainOptions {
    @Option(
            names = "--evidence",
            split = ",",
            defaultValue = "events",
            paramLabel = "KIND",
            description =
                    "Among what the worth is shared: events, words, fields, context, said, stages. [${DEFAULT-VALUE}]")
    private List<String> kinds = List.of();

    @Option(
            names = "--group",
            defaultValue = "event",
            paramLabel = "G",
            description = "Which events count as one: event, item, category, session, term. [${DEFAULT-VALUE}]")
    private String grouping = "";

    @Option(
            names = "--most",
            defaultValue = "200",
            paramLabel = "N",
            description = "Most pieces of evidence from events; older ones are put together. [${DEFAULT-VALUE}]")
    private int most;

    @Option(
            names = "--worth",
            defaultValue = "log-odds",
            paramLabel = "W",
            description = "What is shared: score, rank, log-odds, probability. [${DEFAULT-VALUE}]")
    private String worth = "";

    @Option(
            names = "--method",
            paramLabel = "M",
            description = "exact, closed-form, kernel, permutation or owen; without it the one that fits.")
    private Optional<String> method = Optional.empty();

    @Option(
            names = "--tolerance",
            defaultValue = "0",
            paramLabel = "X",
            description =
                    "Stop when the error is below this part of the largest share; 0 to use all evaluations. [${DEFAULT-VALUE}]")
    private double tolerance;

    Question question(Request request, int item) {
        return new Question(
                request,
                item,
                Choice.of(Worth.class, worth, "--worth"),
                kinds.stream()
                        .map(kind -> Choice.of(Kind.class, kind, "--evidence"))
                        .collect(Collectors.toSet()),
                Choice.of(Grouping.class, grouping, "--group"),
                most);
    }

    /// @param spent evaluations and seed
    Effort effort(Effort spent) {
        Optional<Method> chosen = method.map(typed -> Choice.of(Method.class, typed, "--method"));
        return new Effort(chosen, spent.evaluations(), tolerance, spent.seed());
    }
}
