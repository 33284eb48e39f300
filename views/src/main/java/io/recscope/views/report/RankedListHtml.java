package io.recscope.views.report;

import io.recscope.views.chart.NumberForm;
import io.recscope.views.text.Words;
import java.util.List;
import java.util.Locale;

/// Writes a ranked list; each entry opens to the steps that brought it to its rank.
record RankedListHtml(Markup out, Words words) {

    void write(RankedList list) {
        out.open("div", "class", "ranked");
        out.element("h3", list.title(), "dir", "auto").element("p", list.about(), "class", "about", "dir", "auto");
        out.open("ol");
        for (RankedList.Entry entry : list.entries()) {
            out.open("li", "value", Integer.toString(entry.rank())).open("details");
            out.open("summary").element("span", NumberForm.COUNT.format(entry.rank()), "class", "rank");
            out.open("span", "class", "item").open("b").data(entry.title()).close();
            out.element("small", entry.detail(), "dir", "auto").close();
            out.element("span", list.form().format(entry.score()), "class", "score")
                    .close();
            steps(list, entry);
            out.close().close();
        }
        out.close().close();
    }

    private void steps(RankedList list, RankedList.Entry entry) {
        out.open("div", "class", "scroll")
                .open("table", "class", "steps")
                .open("thead")
                .open("tr");
        for (String key : List.of("stage", "reason", "rank", "score")) {
            out.element("th", words.text("report.step." + key), "scope", "col", "class", key);
        }
        out.close().close().open("tbody");
        for (RankedList.Step step : entry.steps()) {
            shares(step.shares());
            out.open("tr").element("th", step.stage(), "scope", "row");
            out.open("td").data(step.what()).close();
            out.element("td", NumberForm.COUNT.format(step.rank()), "class", "number");
            out.element("td", list.form().format(step.score()), "class", "number")
                    .close();
        }
        out.close().close().close();
    }

    /// A row for each member, with a bar as long as its share against the largest one.
    private void shares(List<RankedList.Share> shares) {
        double largest =
                shares.stream().mapToDouble(s -> Math.abs(s.score())).max().orElse(0);
        for (RankedList.Share share : shares) {
            double length = largest == 0 ? 0 : 100 * Math.abs(share.score()) / largest;
            String kind = share.score() < 0 ? "bar less" : "bar";
            out.open("tr", "class", "share").element("th", share.member(), "scope", "row");
            out.open("td").open("span", "class", kind, "style", String.format(Locale.ROOT, "width:%.1f%%", length));
            out.close().close();
            String rank = share.rank() == 0 ? "–" : NumberForm.COUNT.format(share.rank());
            out.element("td", rank, "class", "number");
            out.element("td", NumberForm.CHANGE.format(share.score()), "class", "number")
                    .close();
        }
    }
}
