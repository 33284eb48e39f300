package io.recscope.engine.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// What differs between two runs, and nothing else.
///
/// Values of users can be paired when the runs are about the same dataset, split and protocol and both still
/// have them: then models of equal name are compared user by user, first run minus second.
///
/// @param notComparable why values must not be compared, in sentences; empty when they may
/// @param changes differing places; times of day, durations, values of single users and epochs that were not kept are
///     left out
/// @param paired comparisons of models of equal name, empty when the values cannot be paired
public record RunDiff(List<String> notComparable, List<Change> changes, List<Comparison> paired) {
    private static final String ABSENT = "absent";

    public RunDiff {
        notComparable = List.copyOf(notComparable);
        changes = List.copyOf(changes);
        paired = List.copyOf(paired);
    }

    /// Compares two runs.
    ///
    /// @throws InterruptedException when `work` was cancelled
    public static RunDiff of(Run first, Run second, Resampling resampling, int threads, Work work)
            throws InterruptedException {
        List<String> reasons = new ArrayList<>();
        for (String part : List.of("dataset", "split", "protocol")) {
            if (!first.experiment().path(part).equals(second.experiment().path(part))) {
                reasons.add("not comparable because the " + part + " differs: "
                        + text(first.experiment().path(part)) + " and "
                        + text(second.experiment().path(part)));
            }
        }
        List<Change> changes = new ArrayList<>();
        compare("", comparable(first), comparable(second), changes);
        List<Comparison> paired = new ArrayList<>();
        Significance significance = new Significance(resampling, threads);
        for (ModelResult model : first.models()) {
            for (ModelResult other : second.models()) {
                if (reasons.isEmpty()
                        && model.name().equals(other.name())
                        && !model.perUser().isEmpty()
                        && !other.perUser().isEmpty()) {
                    paired.addAll(significance.compare(
                            model.name() + " of " + first.id(),
                            model.perUser(),
                            other.name() + " of " + second.id(),
                            other.perUser(),
                            work));
                }
            }
        }
        return new RunDiff(reasons, changes, Significance.adjusted(paired));
    }

    /// The run's JSON without what differs every time, models and comparisons by name instead of number.
    private static ObjectNode comparable(Run run) {
        ObjectNode json = RunJson.write(run.summary());
        json.remove(List.of("id", "models", "comparisons"));
        ObjectNode provenance = (ObjectNode) json.path("provenance");
        provenance.remove(List.of("started", "seconds"));
        ObjectNode models = json.putObject("models");
        for (ModelResult model : run.models()) {
            ObjectNode result = RunJson.MAPPER.valueToTree(model.summary());
            result.remove(List.of("name", "fitSeconds", "rankMillis"));
            shorten(result, model);
            models.set(model.name(), result);
        }
        ObjectNode comparisons = json.putObject("comparisons");
        for (Comparison comparison : run.comparisons()) {
            String key = comparison.metric() + " of " + comparison.first() + " and " + comparison.second();
            comparisons.set(key, RunJson.MAPPER.valueToTree(comparison));
        }
        return json;
    }

    /// Of a training the number of epochs and the one that was kept, without seconds: all of them would bury
    /// the rest.
    private static void shorten(ObjectNode result, ModelResult model) {
        for (int t = 0; t < model.training().size(); t++) {
            Training training = model.training().get(t);
            ObjectNode kept = RunJson.MAPPER.valueToTree(training.best());
            kept.remove("seconds");
            ObjectNode log = (ObjectNode) result.at("/training/" + t + "/log");
            log.put("epochs", training.log().epochs().size());
            log.set("kept", kept);
        }
    }

    private static void compare(String path, JsonNode a, JsonNode b, List<Change> changes) {
        if (a instanceof ObjectNode && b instanceof ObjectNode) {
            TreeSet<String> names = new TreeSet<>();
            a.fieldNames().forEachRemaining(names::add);
            b.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                compare(path.isEmpty() ? name : path + "/" + name, a.path(name), b.path(name), changes);
            }
        } else if (a instanceof ArrayNode && b instanceof ArrayNode) {
            for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
                compare(path + "/" + i, a.path(i), b.path(i), changes);
            }
        } else if (!a.equals(b)) {
            changes.add(new Change(path, text(a), text(b)));
        }
    }

    private static String text(JsonNode node) {
        return node.isMissingNode() ? ABSENT : node.isTextual() ? node.asText() : node.toString();
    }
}
