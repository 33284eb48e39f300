package io.recscope.engine.replay;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.recscope.engine.data.Catalog;
import io.recscope.engine.data.Clock;
import io.recscope.engine.experiment.RunJson;
import io.recscope.engine.recommend.Candidate;
import io.recscope.engine.recommend.policy.Aspects;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A timeline in writing: items by their ids and titles, moments by their numbers and times (ISO 8601, or a
/// position). What is undefined is null in JSON and empty in CSV.
///
/// @param from the first moment that is written
/// @param to the last one
public record Transcript(Timeline timeline, int from, int to) {
    /// Shares below this are left out of JSON.
    private static final double LEAST = 0.005;

    /// Of all moments.
    public static Transcript of(Timeline timeline) {
        return new Transcript(timeline, 0, timeline.size() - 1);
    }

    /// The whole as JSON: for each moment the list with its traces, what was taken, the interest in vectors, names
    /// and shares (those of half a percent and more).
    public ObjectNode json() {
        Player player = timeline.player();
        ObjectNode json = RunJson.MAPPER.createObjectNode();
        json.put("model", player.model().spec().kind());
        json.put("policy", player.policy().name());
        json.put("size", player.size());
        json.put("events", timeline.course().history().size());
        json.put("readingMillis", timeline.readingMillis());
        List<Integer> changes = timeline.changes();
        json.set("changes", RunJson.MAPPER.valueToTree(changes));
        ArrayNode moments = json.putArray("moments");
        for (int number = from; number <= to; number++) {
            moments.add(json(timeline.moment(number)));
        }
        return json;
    }

    private ObjectNode json(Moment moment) {
        ObjectNode json = RunJson.MAPPER.createObjectNode();
        json.put("moment", moment.number());
        json.put("time", time(moment.number()));
        json.put("policy", policy(moment.number()));
        json.set("said", RunJson.MAPPER.valueToTree(said(moment.number())));
        if (moment.taken().follows()) {
            ObjectNode taken = item(moment.taken().item());
            taken.put("chosen", moment.taken().chosen());
            taken.put("rank", moment.taken().rank());
            taken.put("hit", moment.taken().hit());
            json.set("taken", taken);
        }
        ObjectNode interest = json.putObject("interest");
        number(interest, "drift", moment.leaning().drift());
        number(interest, "moved", moment.leaning().moved());
        interest.set(
                "shortTerm",
                RunJson.MAPPER.valueToTree(moment.leaning().interest().shortTerm()));
        interest.set(
                "longTerm",
                RunJson.MAPPER.valueToTree(moment.leaning().interest().longTerm()));
        number(interest, "longTermShare", moment.leaning().interest().share());
        interest.set("names", RunJson.MAPPER.valueToTree(timeline.names(moment.number(), 3)));
        json.set("wanted", shares(moment.shares().wanted()));
        json.set("takenSoFar", shares(moment.shares().taken()));
        json.put("considered", moment.list().considered());
        json.put("millis", moment.millis());
        ArrayNode list = json.putArray("list");
        moment.list().candidates().forEach(candidate -> list.add(json(candidate)));
        return json;
    }

    private ObjectNode json(Candidate candidate) {
        ObjectNode json = item(candidate.item());
        json.put("rank", candidate.rank());
        number(json, "score", candidate.score());
        json.set("trace", RunJson.MAPPER.valueToTree(candidate.trace()));
        return json;
    }

    private ObjectNode shares(double[] shares) {
        Aspects aspects = timeline.player().facts().aspects();
        ObjectNode json = RunJson.MAPPER.createObjectNode();
        for (int aspect = 0; aspect < shares.length; aspect++) {
            if (shares[aspect] >= LEAST) {
                json.put(aspects.name(aspect), shares[aspect]);
            }
        }
        return json;
    }

    private ObjectNode item(int item) {
        ObjectNode json = RunJson.MAPPER.createObjectNode();
        json.put("id", catalog().id(item));
        json.put("title", catalog().label(item));
        return json;
    }

    private static void number(ObjectNode json, String name, double value) {
        if (Double.isFinite(value)) {
            json.put(name, value);
        } else {
            json.putNull(name);
        }
    }

    private Catalog catalog() {
        return timeline.player().facts().catalog();
    }

    /// The moments as CSV (RFC 4180), a row each, with a heading.
    public String csv() {
        int size = timeline.player().size();
        Csv csv = new Csv();
        for (String name : List.of("moment", "time", "policy", "said", "taken_id", "taken_title", "chosen", "rank")) {
            csv.put(name);
        }
        for (String name : List.of("hit", "drift", "moved", "phase_begins", "long_term_share", "wanted_most")) {
            csv.put(name);
        }
        csv.put("considered").put("millis");
        for (int place = 1; place <= size; place++) {
            csv.put("list_" + place);
        }
        csv.end();
        Set<Integer> changes = new HashSet<>(timeline.changes());
        for (int number = from; number <= to; number++) {
            row(csv, timeline.moment(number), changes.contains(number));
        }
        return csv.text();
    }

    private void row(Csv csv, Moment moment, boolean phaseBegins) {
        Taken taken = moment.taken();
        csv.put(moment.number()).put(time(moment.number())).put(policy(moment.number()));
        csv.put(String.join("; ", said(moment.number())));
        csv.put(taken.follows() ? catalog().id(taken.item()) : "");
        csv.put(taken.follows() ? catalog().label(taken.item()) : "");
        csv.put(taken.follows() ? taken.chosen() : "");
        csv.put(taken.rank() > 0 ? taken.rank() : "");
        csv.put(taken.counts() ? taken.hit() : "");
        csv.put(rounded(moment.leaning().drift()));
        csv.put(rounded(moment.leaning().moved()));
        csv.put(phaseBegins).put(rounded(moment.leaning().interest().share()));
        csv.put(most(moment.shares().wanted()));
        csv.put(moment.list().considered()).put(rounded(moment.millis()));
        csv.put(ids(moment), timeline.player().size());
        csv.end();
    }

    private String most(double[] shares) {
        int most = -1;
        for (int aspect = 0; aspect < shares.length; aspect++) {
            most = shares[aspect] > (most < 0 ? 0 : shares[most]) ? aspect : most;
        }
        return most < 0 ? "" : timeline.player().facts().aspects().name(most);
    }

    static String rounded(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.4f", value) : "";
    }

    /// The ids of a moment's list.
    List<String> ids(Moment moment) {
        return moment.list().candidates().stream()
                .map(candidate -> catalog().id(candidate.item()))
                .toList();
    }

    /// When a moment is: ISO 8601 in UTC, or a position.
    public String time(int moment) {
        long time = timeline.course().time(moment);
        return timeline.course().clock() == Clock.TIME
                ? Instant.ofEpochMilli(time).toString()
                : String.valueOf(time);
    }

    /// What was said and set at a moment, a clause each.
    public List<String> said(int moment) {
        return timeline.course().interludes().stream()
                .filter(interlude -> interlude.moment() == moment)
                .map(interlude -> switch (interlude.act()) {
                    case Act.Judge(var mark) ->
                        mark.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " "
                                + catalog().label(mark.item());
                    case Act.Ask(var wish) -> (wish.weight() < 0 ? "wish against " : "wish ") + wish.text();
                    case Act.Govern(var policy) -> "policy " + policy.name();
                })
                .toList();
    }

    private String policy(int moment) {
        return timeline.course().policy(moment, timeline.player().policy()).name();
    }
}
