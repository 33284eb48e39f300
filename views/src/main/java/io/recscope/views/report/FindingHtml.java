package io.recscope.views.report;

import io.recscope.views.chart.NumberForm;
import io.recscope.views.text.Language;
import io.recscope.views.text.Words;
import java.util.List;
import java.util.Locale;

/// Writes findings: the count first, then what it means, examples, and what can be done.
record FindingHtml(Markup out, Words words) {
    private static final int EXAMPLES = 3;
    private static final double LEAST_SHARE = 0.0005;

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
                percent(share));
        out.element("span", count, "class", "count").close();
        out.element(
                "p",
                finding.detail(),
                "dir",
                "auto",
                "lang",
                Language.of(finding.detail()).tag());
        if (!finding.examples().isEmpty()) {
            examples(finding.examples());
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

    /// What is there is never shown as nothing.
    private static String percent(double share) {
        return share > 0 && share < LEAST_SHARE ? "< 0.1 %" : NumberForm.PERCENT.format(share);
    }

    /// The first few; the others behind a fold, unless it is one only.
    private void examples(List<String> examples) {
        int shown = examples.size() == EXAMPLES + 1 ? examples.size() : Math.min(EXAMPLES, examples.size());
        out.open("div", "class", "examples").element("span", words.text("report.examples"));
        codes(examples.subList(0, shown));
        if (shown < examples.size()) {
            out.open("details").element("summary", words.text("report.more", examples.size() - shown));
            codes(examples.subList(shown, examples.size()));
            out.close();
        }
        out.close();
    }

    private void codes(List<String> examples) {
        out.open("ul");
        examples.forEach(
                example -> out.open("li").open("code").data(example).close().close());
        out.close();
    }
}
