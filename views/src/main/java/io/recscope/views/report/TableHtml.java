package io.recscope.views.report;

import io.recscope.views.chart.ChartTable;
import io.recscope.views.chart.NumberForm;
import io.recscope.views.text.Language;
import io.recscope.views.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Writes tables that can be sorted; numbers stand right, undefined is a dash, the best of a column is marked.
record TableHtml(Markup out, Words words) {
    void write(Table table) {
        out.open("div", "class", "scroll", "tabindex", "0").open("table", "class", "sortable");
        out.open("thead").open("tr");
        for (int i = 0; i < table.columns().size(); i++) {
            head(table, i);
        }
        out.close().close().open("tbody");
        double[] best = new double[table.columns().size()];
        for (int i = 0; i < best.length; i++) {
            best[i] = table.best(i);
        }
        for (List<Table.Cell> row : table.rows()) {
            out.open("tr");
            for (int i = 0; i < row.size(); i++) {
                cell(row.get(i), i, best[i]);
            }
            out.close();
        }
        out.close().close().close();
    }

    boolean marksBest(Table table) {
        for (int i = 0; i < table.columns().size(); i++) {
            if (!Double.isNaN(table.best(i))) {
                return true;
            }
        }
        return false;
    }

    private void head(Table table, int i) {
        Table.Column column = table.columns().get(i);
        boolean numbers = table.rows().stream().anyMatch(row -> isNumber(row.get(i)));
        out.open("th", "scope", "col", "aria-sort", "none", "class", numbers ? "number" : "words");
        out.open("button", "type", "button", "title", column.about())
                .text(column.name())
                .close()
                .close();
    }

    private void cell(Table.Cell cell, int i, double best) {
        double value = Table.value(cell);
        String tag = i == 0 ? "th" : "td";
        List<String> attributes = new ArrayList<>();
        if (i == 0) {
            attributes.addAll(List.of("scope", "row"));
        }
        if (isNumber(cell)) {
            attributes.addAll(List.of("class", value == best ? "number best" : "number"));
            attributes.addAll(List.of("data-v", Double.isNaN(value) ? "" : Double.toString(value)));
        }
        out.open(tag, attributes.toArray(String[]::new));
        switch (cell) {
            case Table.Text text -> out.data(text.text());
            case Table.Named named ->
                out.data(named.name())
                        .element(
                                "small",
                                named.about(),
                                "dir",
                                "auto",
                                "lang",
                                Language.of(named.about()).tag());
            case Table.Part part ->
                out.text(NumberForm.COUNT.format((double) part.n()))
                        .element("small", words.text("report.of", part.whole()));
            case Table.Figure number -> number(number);
            case Table.Noted noted -> {
                number(noted.figure());
                out.element("em", noted.note(), "class", "noted");
            }
        }
        out.close();
    }

    private void number(Table.Figure number) {
        out.text(number.form().format(number.value().value()));
        if (!number.value().exact()) {
            out.element("small", interval(number));
        }
    }

    /// `0.1254–0.1325`, which needs less room than brackets; these where a sign would stand beside the dash.
    private static String interval(Table.Figure number) {
        String low = number.form().format(number.value().low());
        String high = number.form().format(number.value().high());
        return number.value().low() < 0 || low.startsWith("+") ? "[" + low + ", " + high + "]" : low + "–" + high;
    }

    private static boolean isNumber(Table.Cell cell) {
        return switch (cell) {
            case Table.Text _, Table.Named _ -> false;
            case Table.Figure _, Table.Noted _, Table.Part _ -> true;
        };
    }

    /// The table with numbers in full, for CSV.
    static ChartTable plain(Table table) {
        List<String> header = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            String name = table.columns().get(i).name();
            header.add(name);
            if (hasIntervals(table, i)) {
                header.addAll(List.of(name + " low", name + " high"));
            }
            if (hasParts(table, i)) {
                header.add(name + " of");
            }
        }
        return new ChartTable(
                header, table.rows().stream().map(row -> plain(table, row)).toList());
    }

    private static List<String> plain(Table table, List<Table.Cell> row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            switch (row.get(i)) {
                case Table.Text text -> {
                    cells.add(text.text());
                    pad(cells, table, i);
                }
                case Table.Named named -> {
                    cells.add(named.name() + ": " + named.about());
                    pad(cells, table, i);
                }
                case Table.Figure number -> addNumber(cells, number, table, i);
                case Table.Noted noted -> addNumber(cells, noted.figure(), table, i);
                case Table.Part part -> {
                    cells.add(Long.toString(part.n()));
                    if (hasIntervals(table, i)) {
                        cells.addAll(List.of("", ""));
                    }
                    cells.add(Long.toString(part.whole()));
                }
            }
        }
        return cells;
    }

    private static void addNumber(List<String> cells, Table.Figure number, Table table, int i) {
        cells.add(full(number.value().value()));
        if (hasIntervals(table, i)) {
            cells.addAll(List.of(full(number.value().low()), full(number.value().high())));
        }
        if (hasParts(table, i)) {
            cells.add("");
        }
    }

    private static void pad(List<String> cells, Table table, int i) {
        if (hasIntervals(table, i)) {
            cells.addAll(List.of("", ""));
        }
        if (hasParts(table, i)) {
            cells.add("");
        }
    }

    private static String full(double value) {
        return Double.isNaN(value) ? "" : Objects.toString(value);
    }

    private static boolean hasIntervals(Table table, int i) {
        return table.rows().stream().anyMatch(row -> switch (row.get(i)) {
            case Table.Figure number -> !number.value().exact();
            case Table.Noted noted -> !noted.figure().value().exact();
            case Table.Text _, Table.Named _, Table.Part _ -> false;
        });
    }

    private static boolean hasParts(Table table, int i) {
        return table.rows().stream().anyMatch(row -> row.get(i) instanceof Table.Part);
    }
}
