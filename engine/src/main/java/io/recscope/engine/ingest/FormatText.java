package io.recscope.engine.ingest;

import io.recscope.engine.fault.BadUsage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The written form of a format: `encoding=utf-8,separator=tab,quoted=no,header=yes,time=day-first,decimal=comma`.
final class FormatText {
    private static final Map<String, String> SEPARATORS =
            Map.of("tab", "\t", "comma", ",", "semicolon", ";", "pipe", "|", "blank", " ");

    private FormatText() {}

    /// A format with what the text says replaced, for example `separator=tab,time=day-first`. `csv`, `tsv` and `jsonl`
    /// stand for shapes. A separator is a name (tab, comma, semicolon, pipe, blank) or the characters themselves.
    ///
    /// @throws BadUsage when the text names what does not exist
    static Format apply(String text, Format format) {
        Format result = format;
        for (String part : text.split(",(?=\\s*\\w+(=|$|,))", -1)) {
            if (!part.isBlank()) {
                int equals = part.indexOf('=');
                String key =
                        (equals < 0 ? part : part.substring(0, equals)).strip().toLowerCase(Locale.ROOT);
                result = change(result, key, equals < 0 ? "" : part.substring(equals + 1));
            }
        }
        return result;
    }

    private static Format change(Format format, String key, String value) {
        Notation notation = format.notation();
        Shape.Delimited shape = format.shape() instanceof Shape.Delimited d ? d : Shape.Delimited.csv();
        List<String> names = shape.names();
        return switch (key) {
            case "csv" -> format.withShape(new Shape.Delimited(",", true, shape.header(), names));
            case "tsv" -> format.withShape(new Shape.Delimited("\t", shape.quoted(), shape.header(), names));
            case "jsonl" -> format.withShape(new Shape.JsonLines());
            case "encoding" -> format.withEncoding(choice(Encoding.values(), key, value));
            case "separator" ->
                format.withShape(new Shape.Delimited(
                        SEPARATORS.getOrDefault(value.strip().toLowerCase(Locale.ROOT), value),
                        shape.quoted(),
                        shape.header(),
                        names));
            case "quoted" ->
                format.withShape(new Shape.Delimited(shape.separator(), yes(key, value), shape.header(), names));
            case "header" ->
                format.withShape(new Shape.Delimited(shape.separator(), shape.quoted(), yes(key, value), names));
            case "time" ->
                format.withNotation(new Notation(choice(TimeFormat.values(), key, value), notation.decimalComma()));
            case "decimal" -> format.withNotation(new Notation(notation.time(), comma(value)));
            default ->
                throw new BadUsage(
                        "'" + key + "' is no part of a format",
                        "format",
                        "Name a preset (" + Preset.names()
                                + "), csv, tsv, jsonl, or encoding=, separator=, quoted=, header=, time=, decimal=.");
        };
    }

    private static <E extends Enum<E>> E choice(E[] values, String key, String text) {
        return Arrays.stream(values)
                .filter(v -> label(v).equalsIgnoreCase(text.strip().replace('_', '-')))
                .findFirst()
                .orElseThrow(() -> new BadUsage(
                        "There is no " + key + " '" + text + "'",
                        "format",
                        "Choose one of "
                                + Arrays.stream(values).map(FormatText::label).collect(Collectors.joining(", "))
                                + "."));
    }

    private static boolean yes(String key, String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> throw new BadUsage("'" + text + "' is neither yes nor no", key, "Write yes or no.");
        };
    }

    private static boolean comma(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "comma" -> true;
            case "point" -> false;
            default -> throw new BadUsage("'" + text + "' is no decimal mark", "format", "Write comma or point.");
        };
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String write(Format format) {
        String shape =
                switch (format.shape()) {
                    case Shape.Delimited d ->
                        "separator=" + name(d.separator()) + ",quoted=" + (d.quoted() ? "yes" : "no") + ",header="
                                + (d.header() ? "yes" : "no");
                    case Shape.JsonLines _ -> "jsonl";
                };
        return "encoding=" + label(format.encoding()) + "," + shape + ",time="
                + label(format.notation().time()) + ",decimal="
                + (format.notation().decimalComma() ? "comma" : "point");
    }

    private static String name(String separator) {
        return SEPARATORS.entrySet().stream()
                .filter(e -> e.getValue().equals(separator))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(separator);
    }
}
