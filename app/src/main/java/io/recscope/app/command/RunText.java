package io.recscope.app.command;

import io.recscope.engine.experiment.ModelResult;
import io.recscope.engine.experiment.Run;
import io.recscope.engine.experiment.SplitFacts;
import io.recscope.engine.metric.Measurement;
import java.util.List;
import java.util.Locale;

/// A run as a table on a terminal.
record RunText(Console console) {
    private static final List<String> COLUMNS =
            List.of("ndcg@10", "hit@10", "recall@10", "precision@10", "mrr@10", "coverage@10", "tail@10");

    void print(Run run) {
        console.print("run " + run.id());
        for (SplitFacts fold : run.groundwork().folds()) {
            console.print(String.format(
                    Locale.ROOT,
                    "%s: %,d test users, %,d training interactions; left out: %s",
                    fold.fold(),
                    fold.cases().total(),
                    fold.trainInteractions(),
                    fold.excluded()));
        }
        List<String> columns = COLUMNS.stream()
                .filter(run.models().getFirst().metrics()::containsKey)
                .toList();
        StringBuilder head = new StringBuilder(String.format("%-20s", "model"));
        columns.forEach(column -> head.append(String.format("%24s", column)));
        console.print(head + "   fit s  rank ms");
        for (ModelResult model : run.models()) {
            StringBuilder line = new StringBuilder(String.format("%-20s", model.name()));
            columns.forEach(column -> line.append(String.format("%24s", text(model.metric(column)))));
            console.print(line + String.format(Locale.ROOT, "%8.2f %8.0f", model.fitSeconds(), model.rankMillis()));
        }
        run.groundwork().findings().forEach(finding -> console.print("note: " + finding.sentence()));
    }

    private static String text(Measurement m) {
        if (!m.defined()) {
            return "undefined";
        }
        return Double.isNaN(m.low())
                ? String.format(Locale.ROOT, "%.4f", m.value())
                : String.format(Locale.ROOT, "%.4f [%.4f, %.4f]", m.value(), m.low(), m.high());
    }
}
