package io.recscope.app.command;

import io.recscope.app.accuracy.AccuracyReport;
import io.recscope.app.accuracy.AccuracyReport.AblationRow;
import io.recscope.app.accuracy.AccuracyReport.Facts;
import io.recscope.app.accuracy.AccuracyReport.NewItems;
import io.recscope.app.accuracy.AccuracyReport.SegmentRow;
import io.recscope.app.accuracy.Row;
import io.recscope.engine.metric.Measurement;
import java.util.List;
import java.util.Locale;

/// What the accuracy benchmark found out, on a terminal.
record AccuracyText(Console console) {
    private static final int NAME = 38;

    void print(AccuracyReport report) {
        print(report.facts());
        table(report.table());
        segments(report.segments());
        report.newItems().ifPresent(this::newItems);
        ablations(report.ablations());
        report.trainings().forEach(trained -> console.print(new TrainingText(trained).line()));
    }

    private void print(Facts facts) {
        console.printf(
                "%s: %,d interactions, %,d items, %,d test users; %s, whole catalogue ranked, seen items removed",
                facts.recipe().dataset(), facts.interactions(), facts.items(), facts.users(), facts.split());
        console.printf(
                "recipe %s, seed %d, %s, %d threads, %.0f s in all",
                facts.recipe().name(),
                facts.seed(),
                facts.machine().device(),
                facts.machine().threads(),
                facts.seconds());
        console.print(facts.recipe().origin());
        facts.recipe().settings().forEach((kind, settings) -> console.print("  " + kind + " " + settings));
    }

    private void table(List<Row> rows) {
        console.print("");
        console.print(name("") + "NDCG@10  95 % interval     HR@10   95 % interval       fit s");
        for (int place = 0; place < rows.size(); place++) {
            String model = String.format(
                    Locale.ROOT, "%2d %s", place + 1, rows.get(place).model());
            console.print(name(model) + text(rows.get(place)));
        }
        if (rows.stream().anyMatch(Row.Published.class::isInstance)) {
            console.print("A tick stands where a model measured here is above a published one in both metrics.");
        }
    }

    private static String text(Row row) {
        return switch (row) {
            case Row.Measured measured ->
                value(measured.ndcg()) + "  " + value(measured.hitRate())
                        + String.format(Locale.ROOT, " %8.1f", measured.fitSeconds());
            case Row.Published published ->
                String.format(
                                Locale.ROOT,
                                "%.4f   %16s %.4f   published, not run here: %s",
                                published.anchor().ndcg(),
                                "",
                                published.anchor().hitRate(),
                                published.anchor().source())
                        + (published.beatenBy().isEmpty() ? "" : "  ✓ " + String.join(", ", published.beatenBy()));
        };
    }

    private void segments(List<SegmentRow> segments) {
        if (!segments.isEmpty()) {
            console.print("");
            console.print("HR@10 by how often the target was learned from");
        }
        for (SegmentRow segment : segments) {
            console.printf("  %s (%,d users; %s)", segment.segment(), segment.users(), segment.description());
            segment.hitRates().forEach((model, hitRate) -> console.print("    " + name(model) + value(hitRate)));
        }
    }

    private void newItems(NewItems found) {
        console.print("");
        console.printf(
                "Items that nothing was learned from: %,d held out, %,d users who chose any; HR@10, NDCG@10",
                found.items(), found.users());
        found.hitRates()
                .forEach((model, hitRate) -> console.print("    " + name(model) + value(hitRate) + "  "
                        + value(found.ndcg().getOrDefault(model, Measurement.undefined(found.users())))));
    }

    private void ablations(List<AblationRow> ablations) {
        if (ablations.isEmpty()) {
            return;
        }
        console.print("");
        console.print("The interest model changed in one way: NDCG@10, HR@10, and what the model as it is has more in"
                + " NDCG@10 (paired, 95 %)");
        for (AblationRow row : ablations) {
            console.print("    " + name(row.change()) + value(row.ndcg()) + "  " + value(row.hitRate())
                    + String.format(
                            Locale.ROOT,
                            "  %+.4f [%+.4f, %+.4f]",
                            row.difference().difference(),
                            row.difference().low(),
                            row.difference().high()));
        }
    }

    private static String name(String text) {
        return String.format(Locale.ROOT, "%-" + NAME + "s", text);
    }

    private static String value(Measurement m) {
        return m.defined()
                ? String.format(Locale.ROOT, "%.4f [%.4f, %.4f]", m.value(), m.low(), m.high())
                : "undefined               ";
    }
}
