package io.recscope.views.report;

import io.recscope.views.chart.NumberForm;
import io.recscope.views.text.Words;
import java.util.List;
import java.util.Locale;

/// Writes findings: the count first, then what it means, examples, and what can be done.
record FindingHtml(Markup out, Words words) {
    void write(List<Finding> findings) {
        out.open("ul", "class", "findings");
        findings.forEach(this::write);
        out.close();
    }

    private void write(Finding finding) {
        String kind = finding.severity().name().toLowerCase(Locale.ROOT);
        out.open("li", "class", kind).open("div", "class", "what");
        out.element("span", words.text("severity." + kind), "class", "severity");
        out.element("b", finding.title(), "dir", "auto");
        double share =
                (double) finding.count().part() / Math.max(1, finding.count().whole());
        String count = words.text(
                "report.count",
                finding.count().part(),
                finding.count().whole(),
                finding.count().things(),
                NumberForm.PERCENT.format(share));
        out.element("span", count, "class", "count").close();
        out.element("p", finding.detail(), "dir", "auto");
        if (!finding.examples().isEmpty()) {
            out.open("p", "class", "examples").element("span", words.text("report.examples"));
            finding.examples().forEach(example -> out.open("code").data(example).close());
            out.close();
        }
        if (!finding.repair().what().isEmpty()) {
            out.open("p", "class", "repair").element("span", words.text("report.repair"));
            out.text(finding.repair().what())
                    .text(" ")
                    .element("em", finding.repair().effect())
                    .close();
        }
        out.close();
    }
}
