package io.recscope.app.command;

import io.recscope.app.transfer.TransferReport;
import io.recscope.app.transfer.TransferReport.Curve;
import io.recscope.app.transfer.TransferReport.Facts;
import io.recscope.app.transfer.TransferReport.Row;
import io.recscope.app.transfer.TransferReport.Side;
import io.recscope.engine.experiment.Comparison;
import io.recscope.engine.metric.Measurement;
import java.util.Locale;
import java.util.stream.Collectors;

/// What the transfer benchmark found out, on a terminal.
record TransferText(Console console) {

    void print(TransferReport report) {
        print(report.facts());
        console.print("");
        console.printf("%-30s %-26s %-26s %8s", "", "NDCG@10  95 % interval", "HR@10   95 % interval", "fit s");
        for (Row row : report.models()) {
            console.printf(
                    "%-30s %-26s %-26s %8.1f", row.model(), value(row.ndcg()), value(row.hitRate()), row.fitSeconds());
        }
        console.print("");
        console.print("Differences in NDCG@10, user by user (95 %, p after Holm's correction)");
        for (Comparison one : report.differences()) {
            console.printf(
                    "  %-64s %+.4f [%+.4f, %+.4f]  p %.4f",
                    one.first() + " - " + one.second(), one.difference(), one.low(), one.high(), one.adjusted());
        }
        console.print("");
        console.print("NDCG@10 of choices set aside in learning, epoch by epoch");
        report.curves().forEach(this::print);
    }

    private void print(Facts facts) {
        print("source", facts.source());
        print("target", facts.target());
        console.print(facts.link());
        console.printf(
                "%,d users of the target asked; %s, whole catalogue ranked, seen items removed",
                facts.users(), facts.split());
        console.printf(
                "%d epochs on the target (long: %d), share %.2f, seed %d, %s, %d threads, %.0f s on the source, %.0f s in all",
                facts.epochs().few(),
                facts.epochs().many(),
                facts.cut().share(),
                facts.cut().seed(),
                facts.machine().device(),
                facts.machine().threads(),
                facts.source().seconds(),
                facts.seconds());
        console.print("interest " + facts.settings());
    }

    private void print(String what, Side side) {
        console.printf(
                "%s %s: %,d users, %,d items, %,d interactions",
                what, side.name(), side.users(), side.items(), side.interactions());
    }

    private void print(Curve curve) {
        console.printf(
                "  %-30s %s  (epoch %d kept, %,d users)",
                curve.model(),
                curve.ndcg().stream()
                        .map(ndcg -> String.format(Locale.ROOT, "%.4f", ndcg))
                        .collect(Collectors.joining(" ")),
                curve.kept(),
                curve.users());
        curve.notes().forEach(note -> console.print("    " + note));
    }

    private static String value(Measurement m) {
        return m.defined()
                ? String.format(Locale.ROOT, "%.4f [%.4f, %.4f]", m.value(), m.low(), m.high())
                : "undefined";
    }
}
