package io.recscope.app.command;

import io.recscope.engine.experiment.Comparison;
import io.recscope.engine.metric.Measurement;
import io.recscope.engine.tune.Newcomers;
import java.util.List;
import java.util.Locale;

/// How good lists are for newcomers, as a table on a terminal.
record NewcomersText(Console console) {

    void print(List<Newcomers.Curve> curves) {
        String first = curves.getFirst().name();
        console.print("gains are over " + first + ", user by user, with their 95 % intervals");
        int width =
                curves.stream().mapToInt(curve -> curve.name().length()).max().orElse(0);
        for (int p = 0; p < curves.getFirst().points().size(); p++) {
            Newcomers.Point known = curves.getFirst().points().get(p);
            console.print("");
            console.printf("%d known events, %,d users", known.known(), known.users());
            for (Newcomers.Curve curve : curves) {
                Newcomers.Point point = curve.points().get(p);
                console.printf(
                        "  %s  ndcg@10 %s  hit@10 %s%s",
                        curve.name() + " ".repeat(width - curve.name().length()),
                        value(point.ndcg()),
                        value(point.hitRate()),
                        point.gain().stream()
                                .findFirst()
                                .map(NewcomersText::gain)
                                .orElse(""));
            }
        }
    }

    private static String value(Measurement m) {
        return m.defined()
                ? String.format(Locale.ROOT, "%.4f [%.4f, %.4f]", m.value(), m.low(), m.high())
                : "undefined";
    }

    private static String gain(Comparison gain) {
        return String.format(Locale.ROOT, "  gain %+.4f [%+.4f, %+.4f]", gain.difference(), gain.low(), gain.high());
    }
}
