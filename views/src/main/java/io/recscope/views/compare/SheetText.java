package io.recscope.views.compare;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.recscope.engine.experiment.Comparison;
import io.recscope.engine.metric.Measurement;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A [Sheet] as text for other programs.
///
/// Markdown and LaTeX hold what is read: the best value of a column is bold, and a value that differs from the
/// baseline beyond chance has a mark. CSV holds everything, one line a value, numbers in full.
///
/// @param note what bold and marks mean, and which baseline and correction they go by; one sentence or more
public record SheetText(Sheet sheet, String model, String note) {
    private static final String MARK = "*";

    /// One line a value: run, model, metric, value, interval, users, difference from the baseline and its p values.
    public String csv() {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().build(text)) {
            writer.writeRecord(
                    "run",
                    "model",
                    "baseline",
                    "metric",
                    "value",
                    "low",
                    "high",
                    "users",
                    "undefined",
                    "difference",
                    "difference_low",
                    "difference_high",
                    "p",
                    "p_holm",
                    "pairs");
            for (Sheet.Row row : sheet.rows()) {
                for (int i = 0; i < row.cells().size(); i++) {
                    writer.writeRecord(
                            line(row, sheet.columns().get(i).key(), row.cells().get(i)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> line(Sheet.Row row, String metric, Sheet.Cell cell) {
        Measurement m = cell.value();
        List<String> line = new ArrayList<>(List.of(
                row.contender().run().id(),
                row.contender().result().name(),
                row.baseline() ? "1" : "",
                metric,
                number(m.value()),
                number(m.low()),
                number(m.high()),
                Integer.toString(m.users()),
                Integer.toString(m.undefined())));
        line.addAll(cell.difference().map(SheetText::compared).orElse(List.of("", "", "", "", "", "")));
        return line;
    }

    private static List<String> compared(Comparison c) {
        return List.of(
                number(c.difference()),
                number(c.low()),
                number(c.high()),
                number(c.p()),
                number(c.adjusted()),
                Integer.toString(c.pairs()));
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }

    /// A table of GitHub's Markdown.
    public String markdown() {
        StringBuilder text = new StringBuilder();
        List<String> head = new ArrayList<>(List.of(model));
        sheet.columns().forEach(column -> head.add(column.key()));
        text.append(piped(head, SheetText::escapedInMarkdown));
        text.append("|---|").append("---:|".repeat(sheet.columns().size())).append('\n');
        for (Sheet.Row row : sheet.rows()) {
            List<String> cells =
                    new ArrayList<>(List.of(escapedInMarkdown(row.contender().name())));
            row.cells().forEach(cell -> cells.add(inMarkdown(cell)));
            text.append(piped(cells, Function.identity()));
        }
        return text.append('\n').append(escapedInMarkdown(note)).append('\n').toString();
    }

    private static String piped(List<String> cells, Function<String, String> form) {
        return cells.stream().map(form).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String escapedInMarkdown(String text) {
        return text.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace(MARK, "\\*")
                .replace("_", "\\_");
    }

    /// A table for the LaTeX package booktabs.
    public String latex() {
        StringBuilder text = new StringBuilder();
        text.append("\\begin{table}\n\\centering\n\\begin{tabular}{l")
                .append("r".repeat(sheet.columns().size()))
                .append("}\n\\toprule\n");
        List<String> head = new ArrayList<>(List.of(escapedInLatex(model)));
        sheet.columns().forEach(column -> head.add(escapedInLatex(column.key())));
        text.append(String.join(" & ", head)).append(" \\\\\n\\midrule\n");
        for (Sheet.Row row : sheet.rows()) {
            List<String> cells =
                    new ArrayList<>(List.of(escapedInLatex(row.contender().name())));
            row.cells().forEach(cell -> cells.add(inLatex(cell)));
            text.append(String.join(" & ", cells)).append(" \\\\\n");
        }
        return text.append("\\bottomrule\n\\end{tabular}\n\\caption{")
                .append(escapedInLatex(note))
                .append("}\n\\end{table}\n")
                .toString();
    }

    private static String inLatex(Sheet.Cell cell) {
        String number = plain(cell);
        String mark = marked(cell) ? "$^{*}$" : "";
        return (cell.best() ? "\\textbf{" + number + "}" : number) + mark;
    }

    private static String escapedInLatex(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '\\' -> escaped.append("\\textbackslash{}");
                case '~' -> escaped.append("\\textasciitilde{}");
                case '^' -> escaped.append("\\textasciicircum{}");
                case '&', '%', '$', '#', '_', '{', '}' -> escaped.append('\\').appendCodePoint(c);
                default -> escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    private static String inMarkdown(Sheet.Cell cell) {
        String number = plain(cell);
        return (cell.best() ? "**" + number + "**" : number) + (marked(cell) ? "\\*" : "");
    }

    private static boolean marked(Sheet.Cell cell) {
        return cell.verdict() != Sheet.Verdict.OPEN;
    }

    private static String plain(Sheet.Cell cell) {
        return cell.value().defined()
                ? String.format(Locale.ROOT, "%.4f", cell.value().value())
                : "–";
    }
}
