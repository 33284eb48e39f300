package io.recscope.app.command;

import io.recscope.engine.metric.Measurement;
import io.recscope.engine.stress.Curve;
import io.recscope.engine.stress.Degradation;
import io.recscope.engine.stress.Point;
import io.recscope.engine.stress.Series;
import io.recscope.engine.stress.StressResult;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A stress test as tables on a terminal: one for each kind of disturbance, and the robustness of all models last.
record StressText(Console console) {
    private static final String NDCG = "ndcg@10";
    private static final List<String> OTHERS = List.of("hit@10", "tail@10", "coverage@10", "pushed@10");

    void print(StressResult result) {
        console.printf(
                "%,d test users, %,d training interactions, seed %d, %.0f s",
                result.facts().cases().total(),
                result.facts().trainInteractions(),
                result.seed(),
                result.provenance().seconds());
        result.degradations().forEach(this::print);
        robustness(result);
    }

    private void print(Degradation degradation) {
        Series series = degradation.series();
        console.print("");
        console.printf(
                "%s, at %s, %,d users", series.kind().key(), series.place().key(), degradation.users());
        List<String> others = OTHERS.stream()
                .filter(degradation.curves().getFirst().undisturbed()::containsKey)
                .toList();
        int width = width(degradation.curves());
        StringBuilder head = new StringBuilder(padded("", width));
        head.append(String.format(
                Locale.ROOT, "%12s%10s%19s%9s%20s", "strength", NDCG, "95 % interval", "lost", "95 % interval"));
        others.forEach(key -> head.append(String.format(Locale.ROOT, "%13s", key)));
        console.print(head.toString());
        for (Curve curve : degradation.curves()) {
            console.print(line(padded(curve.model(), width), "none", curve.undisturbed(), Map.of(), others));
            for (Point point : curve.points()) {
                String strength = String.format(Locale.ROOT, "%s", number(point.strength()));
                console.print(line(padded("", width), strength, point.metrics(), point.losses(), others));
            }
        }
    }

    private static String line(
            String name,
            String strength,
            Map<String, Measurement> values,
            Map<String, Measurement> losses,
            List<String> others) {
        Measurement ndcg = values.getOrDefault(NDCG, Measurement.undefined(0));
        Measurement loss = losses.getOrDefault(NDCG, Measurement.undefined(0));
        StringBuilder line = new StringBuilder(name);
        line.append(String.format(Locale.ROOT, "%12s%10s%19s", strength, value(ndcg), interval(ndcg)));
        line.append(String.format(Locale.ROOT, "%9s%20s", percent(loss), percentInterval(loss)));
        for (String key : others) {
            String value = value(values.getOrDefault(key, Measurement.undefined(0)));
            line.append(String.format(Locale.ROOT, "%13s", value));
        }
        return line.toString();
    }

    private void robustness(StressResult result) {
        List<Curve> first = result.degradations().getFirst().curves();
        console.print("");
        console.print("robustness: area under the curve of " + NDCG + ", 1 when nothing is lost");
        int width = "shuffled-neighbours at training".length() + 1;
        StringBuilder head = new StringBuilder(padded("", width));
        first.forEach(curve -> head.append(String.format(Locale.ROOT, "%26s", curve.model())));
        console.print(head.toString());
        for (Degradation degradation : result.degradations()) {
            Series series = degradation.series();
            StringBuilder line = new StringBuilder(
                    padded(series.kind().key() + " at " + series.place().key(), width));
            for (Curve curve : degradation.curves()) {
                Measurement area = curve.robustness();
                line.append(String.format(
                        Locale.ROOT, "%26s", area.defined() ? rounded(area.value()) + " " + span(area) : "undefined"));
            }
            console.print(line.toString());
        }
    }

    private static int width(List<Curve> curves) {
        return curves.stream().mapToInt(curve -> curve.model().length()).max().orElse(0);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static String number(double strength) {
        return strength == Math.rint(strength) ? Long.toString((long) strength) : Double.toString(strength);
    }

    private static String value(Measurement m) {
        return m.defined() ? String.format(Locale.ROOT, "%.4f", m.value()) : "undefined";
    }

    private static String interval(Measurement m) {
        return Double.isNaN(m.low()) ? "" : String.format(Locale.ROOT, "[%.4f, %.4f]", m.low(), m.high());
    }

    private static String percent(Measurement m) {
        return m.defined() ? String.format(Locale.ROOT, "%.1f %%", 100 * m.value()) : "";
    }

    private static String percentInterval(Measurement m) {
        return m.defined() ? String.format(Locale.ROOT, "[%.1f, %.1f]", 100 * m.low(), 100 * m.high()) : "";
    }

    private static String rounded(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String span(Measurement m) {
        return "[" + rounded(m.low()) + ", " + rounded(m.high()) + "]";
    }
}
