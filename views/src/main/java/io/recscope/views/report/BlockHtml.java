package io.recscope.views.report;

import io.recscope.views.chart.ChartExport;
import io.recscope.views.chart.ChartTable;
import io.recscope.views.chart.Heading;
import io.recscope.views.text.Language;
import io.recscope.views.text.Words;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/// Writes the blocks of a report. It counts charts and tables, so that their ids are unique in the page.
final class BlockHtml {
    /// Longer tables of chart data are cut in the page; the download has all rows.
    private static final int TWIN_ROWS = 200;

    private final Markup out;
    private final Words words;
    private final ChartExport charts;
    private final TableHtml tables;
    private int figures;
    private int tableCount;

    BlockHtml(Markup out, Words words) {
        this.out = out;
        this.words = words;
        charts = new ChartExport(words);
        tables = new TableHtml(out, words);
    }

    void write(Block block) {
        switch (block) {
            case Block.Heading heading -> out.element("h3", heading.title(), "dir", "auto");
            case Block.Paragraph paragraph -> out.element("p", paragraph.text(), "dir", "auto");
            case Block.KeyFacts facts -> facts(facts.facts(), "facts");
            case Block.Figure figure -> figure(figure, ChartExport.Room.WHOLE);
            case Block.Pair pair -> {
                out.open("div", "class", "pair");
                pair.figures().forEach(figure -> figure(figure, ChartExport.Room.HALF));
                out.close();
            }
            case Block.Tabular tabular -> table(tabular.table());
            case Block.Findings findings -> new FindingHtml(out, words).write(findings.findings());
            case Block.Recommendations recommendations -> new RankedListHtml(out, words).write(recommendations.list());
            case Block.Provenance provenance -> provenance(provenance.facts());
            case Block.CommandLine line -> commandLine(line);
            case Block.Notice notice -> notice(notice);
        }
    }

    void facts(List<Report.Fact> facts, String kind) {
        if (facts.isEmpty()) {
            return;
        }
        out.open("dl", "class", kind);
        for (Report.Fact fact : facts) {
            out.open("div").element("dt", fact.name()).open("dd").element("b", fact.value());
            out.element("span", fact.note()).close().close();
        }
        out.close();
    }

    private void figure(Block.Figure figure, ChartExport.Room room) {
        figures++;
        String id = "chart" + figures;
        Heading heading = figure.chart().heading();
        ChartTable data = ChartTable.of(figure.chart());
        out.open("figure").open("figcaption").element("b", heading.title(), "dir", "auto");
        out.element("span", heading.note(), "dir", "auto").close();
        out.open("div", "class", "drawing", "tabindex", "0");
        out.trusted(charts.inlineSvg(figure.chart(), id, room)).close();
        out.open("div", "class", "foot");
        out.element("span", heading.shown().in(words), "class", "shown");
        out.open("span", "class", "links");
        csv(data, id);
        for (String kind : List.of("svg", "png")) {
            out.element(
                    "button",
                    kind.toUpperCase(Locale.ROOT),
                    "type",
                    "button",
                    "class",
                    "save",
                    "data-kind",
                    kind,
                    "data-chart",
                    id);
        }
        out.close().close();
        twin(data);
        out.close();
    }

    private void csv(ChartTable data, String name) {
        String content = Base64.getEncoder().encodeToString(data.csv().getBytes(StandardCharsets.UTF_8));
        out.element("a", "CSV", "download", name + ".csv", "href", "data:text/csv;charset=utf-8;base64," + content);
    }

    private void twin(ChartTable data) {
        out.open("details").element("summary", words.text("report.data"));
        out.open("div", "class", "scroll", "tabindex", "0").open("table", "class", "twin");
        out.open("thead").open("tr");
        data.header().forEach(name -> out.element("th", name, "scope", "col"));
        out.close().close().open("tbody");
        data.rows().stream().limit(TWIN_ROWS).forEach(row -> {
            out.open("tr");
            row.forEach(cell -> out.open("td").data(cell).close());
            out.close();
        });
        out.close().close().close();
        if (data.rows().size() > TWIN_ROWS) {
            String cut = words.text("report.cut", TWIN_ROWS, data.rows().size());
            out.element("p", cut, "class", "shown");
        }
        out.close();
    }

    private void table(Table table) {
        tableCount++;
        out.open("figure", "class", "table");
        out.open("figcaption").element("b", table.caption(), "dir", "auto").close();
        tables.write(table);
        out.open("div", "class", "foot").open("span", "class", "shown");
        out.text(table.shown().in(words));
        if (tables.marksBest(table)) {
            out.text(" · ").element("span", words.text("report.best"), "class", "best");
        }
        out.close().open("span", "class", "links");
        csv(TableHtml.plain(table), "table" + tableCount);
        out.close().close().close();
    }

    private void provenance(List<Report.Fact> facts) {
        out.open("dl", "class", "provenance");
        for (Report.Fact fact : facts) {
            out.element("dt", fact.name()).open("dd").element("code", fact.value());
            out.element("span", fact.note()).close();
        }
        out.close();
    }

    private void commandLine(Block.CommandLine line) {
        out.open("div", "class", "command").element("code", line.text(), "dir", "ltr");
        out.element(
                        "button",
                        words.text("report.copy"),
                        "type",
                        "button",
                        "class",
                        "copy",
                        "data-done",
                        words.text("report.copied"))
                .close();
    }

    private void notice(Block.Notice notice) {
        String kind = notice.severity().name().toLowerCase(Locale.ROOT);
        out.open("aside", "class", "notice " + kind);
        out.open("b")
                .text(words.text("severity." + kind) + words.text("report.colon") + notice.title())
                .close();
        out.element(
                        "p",
                        notice.text(),
                        "dir",
                        "auto",
                        "lang",
                        Language.of(notice.text()).tag())
                .close();
    }
}
