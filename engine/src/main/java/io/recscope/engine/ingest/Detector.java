package io.recscope.engine.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds out from the first 256 KiB of a table how it is written and what its columns mean.
final class Detector {
    private static final int ROWS = 1000;

    private final Limits limits;

    Detector(Limits limits) {
        this.limits = limits;
    }

    /// @param fixed parts of the format that are known, as [FormatText] reads them; empty when nothing is
    /// @param chosen columns whose roles are laid down, by which times and numbers are read; the mapping that is
    ///     returned is the suggested one all the same
    /// @throws io.recscope.engine.fault.BadData when the table is empty or no table
    Detection detect(Source source, Purpose purpose, String fixed, Optional<Mapping> chosen) throws IOException {
        Sample sample = Sample.of(source, limits);
        List<String> reasons = new ArrayList<>();
        Guess<Encoding> encoding = EncodingDetector.guess(sample);
        Format format = FormatText.apply(fixed, new Format(encoding.value(), Shape.Delimited.csv(), Notation.PLAIN));
        String text = sample.text(format.encoding());
        Guess<Shape> shape = new ShapeDetector(text, source.label(), limits).guess();
        format = FormatText.apply(fixed, format.withShape(shape.value()));
        reasons.add(format.encoding().label() + ": " + encoding.reason());
        reasons.add(shape.reason());
        List<Column> columns = columns(source, text, format);
        MappingDetector.Suggestion suggestion = new MappingDetector(columns, purpose).suggest();
        Guess<List<String>> soFar = new Guess<>(reasons, encoding.confidence() * shape.confidence(), "");
        return interpret(columns, format, fixed, suggestion, chosen.orElse(suggestion.mapping()), soFar);
    }

    private static Detection interpret(
            List<Column> columns,
            Format read,
            String fixed,
            MappingDetector.Suggestion suggestion,
            Mapping used,
            Guess<List<String>> soFar) {
        List<String> reasons = new ArrayList<>(soFar.value());
        List<String> questions = new ArrayList<>(suggestion.questions());
        reasons.addAll(suggestion.reasons());
        Notation notation = new Notation(read.notation().time(), decimalComma(columns, used));
        Optional<Guess<TimeFormat>> time =
                column(columns, used, Role.TIME).flatMap(c -> TimeDetector.guess(c, TimeDetector.HALF));
        if (time.isPresent()) {
            notation = new Notation(time.get().value(), notation.decimalComma());
            reasons.add(time.get().reason());
            if (time.get().confidence() == 0.5 && !fixed.contains("time=")) {
                questions.add("Are days or months written first? " + time.get().reason() + ".");
            }
        }
        Format format = FormatText.apply(fixed, read.withNotation(notation));
        double confidence = soFar.confidence()
                * suggestion.confidence()
                * time.map(Guess::confidence).orElse(1.0);
        List<String> names = columns.stream().map(Column::name).toList();
        return new Detection(format, names, suggestion.mapping(), confidence, reasons, questions);
    }

    private static boolean decimalComma(List<Column> columns, Mapping mapping) {
        return column(columns, mapping, Role.WEIGHT)
                .map(c -> c.numbers(true) > c.numbers(false) + 0.05)
                .orElse(false);
    }

    private static Optional<Column> column(List<Column> columns, Mapping mapping, Role role) {
        return mapping.column(role)
                .flatMap(name ->
                        columns.stream().filter(c -> c.name().equals(name)).findFirst());
    }

    /// The columns of a text with their first values.
    private List<Column> columns(Source source, String text, Format format) throws IOException {
        Format decoded = format.withEncoding(Encoding.UTF_8);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (Rows rows = Table.rows(new ByteArrayInputStream(bytes), source, decoded, limits)) {
            List<List<String>> values = new ArrayList<>();
            rows.columns().forEach(_ -> values.add(new ArrayList<>()));
            for (int n = 0; n < ROWS && rows.advance(); n++) {
                Row row = rows.row();
                for (int field = 0; row.defect() == null && field < row.fields(); field++) {
                    if (!row.blank(field)) {
                        values.get(field).add(row.text(field));
                    }
                }
            }
            List<Column> columns = new ArrayList<>();
            for (int i = 0; i < values.size(); i++) {
                columns.add(new Column(rows.columns().get(i), values.get(i)));
            }
            return columns;
        }
    }
}
