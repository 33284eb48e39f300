package io.recscope.views.compare;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.recscope.engine.experiment.Comparison;
import io.recscope.engine.experiment.Groundwork;
import io.recscope.engine.experiment.Machine;
import io.recscope.engine.experiment.ModelResult;
import io.recscope.engine.experiment.PerUser;
import io.recscope.engine.experiment.Provenance;
import io.recscope.engine.experiment.Run;
import io.recscope.engine.metric.Definition;
import io.recscope.engine.metric.Measurement;
import io.recscope.engine.metric.MetricKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Runs made by hand: three models, three metrics, of which small gini and neither novelty is wanted.
final class SampleRuns {
    private SampleRuns() {}

    static Run run(String id, String split) {
        ObjectNode experiment = JsonNodeFactory.instance.objectNode();
        experiment.put("dataset", "ab".repeat(32));
        experiment.put("split", split);
        experiment.put("protocol", "usual");
        return new Run(
                id,
                experiment,
                new Groundwork(List.of(), List.of(), List.of(), definitions()),
                List.of(
                        model("base_line", 0.20, 7, 0.6, 0),
                        model("better|one", 0.30, 8, 0.5, 1),
                        model("same", 0.21, 7, 0.6, 2)),
                comparisons(),
                new Provenance(
                        "ab".repeat(32),
                        "cd".repeat(32),
                        List.of(),
                        new Machine("test", "25", "any", "cpu", 1),
                        "2026-11-21T14:44:48Z",
                        1));
    }

    private static List<Definition> definitions() {
        return List.of(
                definition("ndcg", Definition.Better.HIGHER),
                definition("novelty", Definition.Better.DEPENDS),
                definition("gini", Definition.Better.LOWER));
    }

    private static Definition definition(String name, Definition.Better better) {
        return new Definition(name, name, "sum", "users", "0 to 1", better, "never", "somebody");
    }

    private static ModelResult model(String name, double ndcg, double novelty, double gini, int number) {
        Map<String, Measurement> metrics = new LinkedHashMap<>();
        metrics.put("ndcg@10", new Measurement(ndcg, ndcg - 0.01, ndcg + 0.01, 90, 10));
        metrics.put("novelty@10", new Measurement(novelty, novelty - 1, novelty + 1, 100, 0));
        metrics.put("gini@10", new Measurement(gini, Double.NaN, Double.NaN, 100, 0));
        PerUser users = new PerUser(
                List.of(MetricKey.of("ndcg@10")), new int[] {4, 7, 9}, new int[] {1 + number, 5, 0}, new float[] {
                    1f / (1 + number), 0.4f, Float.NaN
                });
        ObjectNode spec =
                JsonNodeFactory.instance.objectNode().put("kind", name).put("depth", number);
        return new ModelResult(name, spec, 1, 1, metrics, Map.of(), List.of(), users);
    }

    /// The better one differs from all others, which differ by chance.
    private static List<Comparison> comparisons() {
        return List.of(
                new Comparison("ndcg@10", "base_line", "better|one", -0.1, -0.12, -0.08, 0.001, 0.003, 90),
                new Comparison("ndcg@10", "base_line", "same", -0.01, -0.03, 0.01, 0.4, 0.4, 90),
                new Comparison("ndcg@10", "better|one", "same", 0.09, 0.07, 0.11, 0.002, 0.004, 90),
                new Comparison("novelty@10", "base_line", "better|one", -1, -1.2, -0.8, 0.001, 0.003, 100),
                new Comparison("novelty@10", "base_line", "same", 0, -0.2, 0.2, 1, 1, 100));
    }
}
