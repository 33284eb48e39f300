package io.recscope.engine.explain.population;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.recscope.engine.experiment.RunJson;
import java.util.Locale;
import java.util.TreeMap;

/// Findings in writing: features by their names, users and items by their ids in the source; what is undefined
/// is null.
public record FindingsJson(Findings findings) {

    /// Everything but the single explanations, which the swarms tell as dots.
    public ObjectNode json() {
        ObjectNode json = RunJson.MAPPER.createObjectNode();
        json.set("survey", survey());
        ArrayNode importance = json.putArray("importance");
        importance.add(importance(findings.importance()));
        findings.segments().forEach(segment -> importance.add(importance(segment)));
        ArrayNode swarms = json.putArray("beeswarm");
        for (Beeswarm swarm : findings.swarms()) {
            ObjectNode one = swarms.addObject();
            one.put("feature", swarm.feature().name());
            one.set("dots", RunJson.MAPPER.valueToTree(swarm.dots()));
        }
        json.set("rules", rules());
        ArrayNode trees = json.putArray("trees");
        findings.trees().forEach(tree -> trees.add(tree(tree)));
        return json;
    }

    /// How many were asked, and what was left out.
    public ObjectNode survey() {
        Surveyed surveyed = findings.surveyed();
        ObjectNode json = RunJson.MAPPER.createObjectNode();
        json.put("by", surveyed.basis().word());
        json.put("eligible", surveyed.eligible());
        json.put("asked", surveyed.asked());
        json.put("explained", surveyed.users().size());
        json.put("unanswered", surveyed.unanswered());
        json.put("failed", surveyed.failed());
        json.put("cancelled", surveyed.cancelled());
        json.set("notes", RunJson.MAPPER.valueToTree(surveyed.notes()));
        return json;
    }

    /// Rules and how they were looked for.
    public ObjectNode rules() {
        Rules rules = findings.rules();
        ObjectNode json = RunJson.MAPPER.createObjectNode();
        json.set("thresholds", RunJson.MAPPER.valueToTree(rules.thresholds()));
        json.put("cases", rules.cases());
        json.put("users", rules.users());
        json.put("heldOut", rules.heldOut());
        json.put("features", rules.features());
        json.put("found", rules.found());
        ArrayNode list = json.putArray("rules");
        for (Rule rule : rules.rules()) {
            ObjectNode one = list.addObject();
            ArrayNode condition = one.putArray("if");
            rule.condition().forEach(feature -> condition.add(feature.name()));
            one.put("then", rule.consequence().name());
            one.put("both", rule.both());
            one.put("matching", rule.matching());
            one.put("recommended", rule.recommended());
            one.put("cases", rule.cases());
            one.put("support", rule.support());
            one.put("confidence", rule.confidence());
            one.put("lift", rule.lift());
            one.set("repeated", RunJson.MAPPER.valueToTree(rule.repeated()));
            one.set("fidelity", RunJson.MAPPER.valueToTree(rule.fidelity()));
        }
        return json;
    }

    private static ObjectNode importance(Importance importance) {
        ObjectNode json = RunJson.MAPPER.createObjectNode();
        json.put("segment", importance.segment());
        json.put("users", importance.users());
        json.put("items", importance.items());
        ArrayNode rows = json.putArray("rows");
        for (Importance.Row row : importance.rows()) {
            ObjectNode one = RunJson.MAPPER.valueToTree(row);
            one.put("feature", row.feature().name());
            rows.add(one);
        }
        return json;
    }

    /// A tree with its fidelity.
    public static ObjectNode tree(SurrogateTree tree) {
        ObjectNode json = RunJson.MAPPER.createObjectNode();
        json.put("foretells", tree.foretold().name().toLowerCase(Locale.ROOT));
        json.put("users", tree.users());
        json.set("fidelity", RunJson.MAPPER.valueToTree(tree.fidelity()));
        json.put("majorityLabel", tree.majorityLabel());
        json.set("majority", RunJson.MAPPER.valueToTree(tree.majority()));
        json.set("root", branch(tree.root()));
        return json;
    }

    private static ObjectNode branch(Branch branch) {
        ObjectNode json = RunJson.MAPPER.createObjectNode();
        json.put("users", branch.users());
        switch (branch) {
            case Branch.Answer leaf -> {
                json.put("label", leaf.label());
                ObjectNode labels = json.putObject("labels");
                new TreeMap<>(leaf.labels()).forEach((name, users) -> labels.put(name, users));
            }
            case Branch.Question asked -> {
                json.put("of", asked.column().name());
                json.put("threshold", asked.threshold());
                json.set("high", branch(asked.high()));
                json.set("low", branch(asked.low()));
            }
        }
        return json;
    }
}
