package io.recscope.engine.explain;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.recscope.engine.data.Catalog;
import io.recscope.engine.experiment.RunJson;
import io.recscope.engine.shapley.Estimate;
import io.recscope.engine.shapley.Fidelity;
import java.util.Locale;

/// An explanation in writing: items by their ids and titles, evidence by its numbers and names. What is undefined is
/// null.
public record Account(Explanation explanation, Catalog catalog) {
    private static final int PAIRS = 50;

    /// The whole as JSON.
    public ObjectNode json() {
        Attribution attribution = explanation.attribution();
        Question question = attribution.question();
        ObjectNode json = RunJson.MAPPER.createObjectNode();
        json.set("item", item(question.item()));
        json.put("worth", written(question.worth()));
        json.put("grouping", written(question.grouping()));
        json.put("rank", attribution.rank());
        json.put("rivals", attribution.rivals());
        json.put("events", question.request().history().size());
        Estimate estimate = attribution.estimate();
        json.set("nobody", RunJson.MAPPER.valueToTree(estimate.nobody()));
        json.set("everybody", RunJson.MAPPER.valueToTree(estimate.everybody()));
        json.set("fidelity", fidelity(estimate.fidelity()));
        ArrayNode shares = json.putArray("shares");
        attribution.shares().forEach(share -> shares.add(share(share)));
        ArrayNode counterfactuals = json.putArray("counterfactuals");
        explanation.counterfactuals().forEach(one -> counterfactuals.add(counterfactual(one)));
        explanation.faithfulness().ifPresent(faithfulness -> json.set("faithfulness", faithfulness(faithfulness)));
        explanation.interactions().ifPresent(found -> {
            ArrayNode pairs = json.putArray("pairs");
            explanation.pairs(PAIRS).forEach(pair -> pairs.add(RunJson.MAPPER.<ObjectNode>valueToTree(pair)));
            json.set("pairsError", RunJson.MAPPER.valueToTree(found.fidelity().error()));
        });
        json.set("notes", RunJson.MAPPER.valueToTree(attribution.notes()));
        return json;
    }

    private ObjectNode item(int item) {
        ObjectNode json = RunJson.MAPPER.createObjectNode();
        return json.put("id", catalog.id(item)).put("title", catalog.title(item));
    }

    private static ObjectNode fidelity(Fidelity fidelity) {
        ObjectNode json = RunJson.MAPPER.valueToTree(fidelity);
        json.put("method", written(fidelity.method()));
        json.put("ending", written(fidelity.ending()));
        json.remove("errors"); // beside their shares
        return json;
    }

    private static ObjectNode share(Attribution.Share share) {
        ObjectNode json = RunJson.MAPPER.createObjectNode();
        json.put("number", share.number());
        json.put("kind", written(share.evidence().kind()));
        json.put("name", share.evidence().name());
        switch (share.evidence()) {
            case Evidence.Events piece -> json.set("events", RunJson.MAPPER.valueToTree(piece.events()));
            case Evidence.Text text -> json.put("field", written(text.field()));
            case Evidence.Judged judged ->
                json.put("verdict", written(judged.mark().verdict()));
            case Evidence.Wished wished -> json.put("weight", wished.wish().weight());
            case Evidence.Circumstance _, Evidence.Governing _ -> {}
        }
        json.set("value", RunJson.MAPPER.valueToTree(share.value()));
        json.set("error", RunJson.MAPPER.valueToTree(share.error()));
        return json;
    }

    private ObjectNode counterfactual(Counterfactual one) {
        ObjectNode json = RunJson.MAPPER.createObjectNode();
        json.put("change", written(one.change()));
        json.set("removed", RunJson.MAPPER.valueToTree(one.removed()));
        if (one.added() >= 0) {
            json.set("added", item(one.added()));
        }
        json.put("rankBefore", one.rankBefore());
        json.put("rankAfter", one.rankAfter());
        return json.put("smallest", one.smallest());
    }

    private static ObjectNode faithfulness(Faithfulness faithfulness) {
        ObjectNode json = RunJson.MAPPER.createObjectNode();
        json.set("deletion", RunJson.MAPPER.valueToTree(faithfulness.deletion()));
        json.set("insertion", RunJson.MAPPER.valueToTree(faithfulness.insertion()));
        json.put("dummy", faithfulness.dummy());
        json.put("twins", faithfulness.twins());
        json.set(
                "scrambled", RunJson.MAPPER.valueToTree(faithfulness.scrambled().orElse(Double.NaN)));
        json.set(
                "stability", RunJson.MAPPER.valueToTree(faithfulness.stability().orElse(Double.NaN)));
        return json.put("seeds", faithfulness.seeds());
    }

    /// As it is typed: lower case, with hyphens.
    public static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
