package io.recscope.engine.replay;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.recscope.engine.data.Catalog;
import io.recscope.engine.experiment.RunJson;
import java.util.List;

/// A comparison in writing, with both timelines.
public record Ledger(Comparison comparison) {

    /// Both timelines as [Transcript#json()] writes them, and the rows of the comparison.
    public ObjectNode json() {
        ObjectNode json = RunJson.MAPPER.createObjectNode();
        json.set("original", Transcript.of(comparison.original()).json());
        json.set("branch", Transcript.of(comparison.branch()).json());
        ObjectNode compared = json.putObject("comparison");
        compared.put("hitsBefore", comparison.original().hits());
        compared.put("hitsAfter", comparison.branch().hits());
        compared.set("meanReciprocalRankBefore", RunJson.MAPPER.valueToTree(comparison.meanReciprocalRank(false)));
        compared.set("meanReciprocalRankAfter", RunJson.MAPPER.valueToTree(comparison.meanReciprocalRank(true)));
        compared.put("firstDifference", comparison.firstDifference());
        ArrayNode rows = compared.putArray("rows");
        for (Comparison.Row row : comparison.rows()) {
            ObjectNode one = RunJson.MAPPER.valueToTree(row);
            one.put("item", row.item() < 0 ? "" : catalog().id(row.item()));
            rows.add(one);
        }
        return json;
    }

    /// The rows as CSV (RFC 4180) with a heading: numbers of both moments, what was taken, both ranks, how the lists
    /// differ, and the lists.
    public String csv() {
        int size = comparison.branch().player().size();
        Csv csv = new Csv();
        for (String name : List.of("before", "after", "taken_id", "taken_title", "rank_before", "rank_after")) {
            csv.put(name);
        }
        csv.put("common")
                .put("overlap")
                .put("first_difference")
                .put("drift_before")
                .put("drift_after");
        for (String side : List.of("before_", "after_")) {
            for (int place = 1; place <= size; place++) {
                csv.put(side + place);
            }
        }
        csv.end();
        comparison.rows().forEach(row -> row(csv, row, size));
        return csv.text();
    }

    private void row(Csv csv, Comparison.Row row, int size) {
        csv.put(row.before() < 0 ? "" : row.before()).put(row.after() < 0 ? "" : row.after());
        csv.put(row.item() < 0 ? "" : catalog().id(row.item()));
        csv.put(row.item() < 0 ? "" : catalog().label(row.item()));
        csv.put(row.rankBefore() > 0 ? row.rankBefore() : "");
        csv.put(row.rankAfter() > 0 ? row.rankAfter() : "");
        csv.put(row.paired() ? row.lists().common() : "");
        csv.put(Transcript.rounded(row.lists().overlap()));
        csv.put(row.lists().difference() > 0 ? row.lists().difference() : "");
        csv.put(drift(comparison.original(), row.before())).put(drift(comparison.branch(), row.after()));
        csv.put(ids(comparison.original(), row.before()), size);
        csv.put(ids(comparison.branch(), row.after()), size);
        csv.end();
    }

    private static String drift(Timeline timeline, int moment) {
        return moment < 0 ? "" : Transcript.rounded(timeline.leaning(moment).drift());
    }

    private static List<String> ids(Timeline timeline, int moment) {
        return moment < 0 ? List.of() : Transcript.of(timeline).ids(timeline.moment(moment));
    }

    private Catalog catalog() {
        return comparison.branch().player().facts().catalog();
    }
}
