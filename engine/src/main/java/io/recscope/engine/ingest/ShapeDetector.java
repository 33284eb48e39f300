package io.recscope.engine.ingest;

import io.recscope.engine.data.RowProblem.Reason;
import io.recscope.engine.fault.BadData;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// Guesses from the first lines of a text how its rows and fields are divided.
///
/// The separator is the one that gives most rows the same number of fields, at least two; of equally good ones the one
/// that gives more fields.
final class ShapeDetector {
    private static final List<String> SEPARATORS = List.of("\t", ",", ";", "|", "::");
    private static final int ROWS = 500;
    private static final double FORGIVEN = 0.05;

    private final String text;
    private final String name;
    private final Limits limits;

    ShapeDetector(String text, String name, Limits limits) {
        this.text = text;
        this.name = name;
        this.limits = limits;
    }

    /// @param share part of the rows that have the most frequent number of fields
    /// @param broken part of the rows whose quotes are broken
    private record Trial(Shape.Delimited shape, int fields, double share, double broken, List<List<String>> rows) {
        boolean betterThan(Trial other) {
            double mine = fields < 2 ? 0 : share - broken;
            double others = other.fields < 2 ? 0 : other.share - other.broken;
            return Math.abs(mine - others) > 0.02 ? mine > others : fields > other.fields;
        }
    }

    Guess<Shape> guess() throws IOException {
        String start = text.stripLeading();
        if (start.startsWith("[")) {
            throw new BadData(
                    "The file is a JSON array", name, "Write it as JSON Lines, one object a line (jq -c '.[]' does).");
        }
        List<String> lines = text.lines().filter(l -> !l.isBlank()).limit(20).toList();
        if (start.startsWith("{") && objects(lines) > lines.size() / 2) {
            return new Guess<>(new Shape.JsonLines(), 0.99, "its lines are JSON objects");
        }
        Trial best = trial(SEPARATORS.getFirst());
        for (String separator : SEPARATORS.subList(1, SEPARATORS.size())) {
            Trial trial = trial(separator);
            if (trial.betterThan(best)) {
                best = trial;
            }
        }
        return describe(best);
    }

    private static long objects(List<String> lines) {
        return lines.stream()
                .filter(line -> JsonKeys.collect(line, new LinkedHashSet<>()))
                .count();
    }

    private static Guess<Shape> describe(Trial best) {
        Guess<Boolean> header = HeaderDetector.guess(best.rows());
        if (best.fields() < 2) {
            Shape one = new Shape.Delimited(",", true, header.value(), List.of());
            return new Guess<>(one, 0.2, "no separator gives rows of more than one field");
        }
        Shape shape = new Shape.Delimited(best.shape().separator(), best.shape().quoted(), header.value(), List.of());
        String reason = "%.0f %% of the first rows have %d fields between %s; %s"
                .formatted(best.share() * 100, best.fields(), shown(best.shape().separator()), header.reason());
        return new Guess<>(shape, best.share() * header.confidence(), reason);
    }

    private static String shown(String separator) {
        return separator.equals("\t") ? "tabs" : "'" + separator + "'";
    }

    /// The better of reading with and without quotes.
    private Trial trial(String separator) throws IOException {
        boolean usual = separator.equals(",") || separator.equals(";");
        boolean met = text.startsWith("\"") || text.contains(separator + "\"") || text.contains("\n\"");
        if (!met) {
            return read(new Shape.Delimited(separator, usual, false, List.of()));
        }
        Trial quoted = read(new Shape.Delimited(separator, true, false, List.of()));
        Trial plain = read(new Shape.Delimited(separator, false, false, List.of()));
        boolean fits = quoted.broken() <= FORGIVEN && quoted.share() >= plain.share();
        return fits ? quoted : plain;
    }

    private Trial read(Shape.Delimited shape) throws IOException {
        Map<Integer, Integer> counts = new HashMap<>();
        List<List<String>> kept = new ArrayList<>();
        int rows = 0;
        int broken = 0;
        try (Rows parsed = new DelimitedRows(new StringReader(text), shape, name, limits)) {
            while (rows < ROWS && parsed.advance()) {
                rows++;
                Row row = parsed.row();
                if (row.defect() == Reason.BROKEN_QUOTE) {
                    broken++;
                } else {
                    counts.merge(row.fields(), 1, Integer::sum);
                    kept.add(row.texts());
                }
            }
        }
        int fields = 0;
        int most = 0;
        for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
            if (count.getValue() > most) {
                most = count.getValue();
                fields = count.getKey();
            }
        }
        return new Trial(shape, fields, (double) most / rows, (double) broken / rows, kept);
    }
}
