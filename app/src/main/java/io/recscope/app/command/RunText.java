package io.recscope.app.command;

import io.recscope.engine.experiment.ModelResult;
import io.recscope.engine.experiment.Run;
import io.recscope.engine.experiment.SplitFacts;
import io.recscope.engine.metric.Measurement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A run as a table on a terminal: each metric's value for lists of 10, or the longest there are; the interval of the
/// first.
record RunText(Console console) {
    private static final List<String> METRICS =
            List.of("ndcg", "hit", "recall", "precision", "mrr", "coverage", "tail");
    private static final String USUAL = "@10";

    void print(Run run) {
        console.print("run " + run.id());
        run.groundwork().folds().forEach(this::print);
        List<String> columns = columns(run.models().getFirst());
        int width = run.models().stream().mapToInt(m -> m.name().length()).max().orElse(0);
        StringBuilder head = new StringBuilder(" ".repeat(width));
        columns.forEach(column -> head.append(cell(column)));
        head.insert(width + cell("").length(), String.format(Locale.ROOT, "%18s", "95 % interval"));
        console.print(head + "    fit s  rank ms");
        for (ModelResult model : run.models()) {
            StringBuilder line = new StringBuilder(
                    model.name() + " ".repeat(width - model.name().length()));
            columns.forEach(column -> line.append(cell(value(model.metric(column)))));
            line.insert(width + cell("").length(), interval(model.metric(columns.getFirst())));
            console.print(line + String.format(Locale.ROOT, "%9.2f %8.0f", model.fitSeconds(), model.rankMillis()));
        }
        run.trainings().forEach(trained -> console.print(new TrainingText(trained).line()));
        run.groundwork().findings().forEach(finding -> console.print("note: " + finding.sentence()));
    }

    private void print(SplitFacts fold) {
        console.printf(
                "%s: %,d test users, %,d training interactions%s",
                fold.fold(), fold.cases().total(), fold.trainInteractions(), leftOut(fold));
    }

    private static String leftOut(SplitFacts fold) {
        return fold.excluded().entrySet().stream()
                .map(reason -> String.format(Locale.ROOT, "; %,d users %s", reason.getValue(), reason.getKey()))
                .collect(Collectors.joining());
    }

    /// Metric keys such as `ndcg@10`.
    private static List<String> columns(ModelResult model) {
        List<String> keys = model.metrics().keySet().stream()
                .filter(key -> key.startsWith("ndcg@"))
                .map(key -> key.substring("ndcg".length()))
                .toList();
        String length = keys.contains(USUAL)
                ? USUAL
                : keys.stream()
                        .max((a, b) -> Integer.compare(number(a), number(b)))
                        .orElse(USUAL);
        return METRICS.stream()
                .map(metric -> metric + length)
                .filter(model.metrics()::containsKey)
                .toList();
    }

    private static int number(String length) {
        return Integer.parseInt(length.substring(1));
    }

    private static String cell(String text) {
        return String.format(Locale.ROOT, "%13s", text);
    }

    private static String value(Measurement m) {
        return m.defined() ? String.format(Locale.ROOT, "%.4f", m.value()) : "undefined";
    }

    private static String interval(Measurement m) {
        return String.format(
                Locale.ROOT,
                "%18s",
                Double.isNaN(m.low()) ? "" : String.format(Locale.ROOT, "[%.4f, %.4f]", m.low(), m.high()));
    }
}
