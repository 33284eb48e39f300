package io.recscope.engine.study;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.recscope.engine.fault.BadData;
import io.recscope.engine.fault.NotFound;
import io.recscope.engine.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which model of a kind answers for a dataset, which ones did before, and why: a setting of the workspace, so that
/// every change of it can be undone.
public record Champions(Workspace workspace) {
    private static final String PREFIX = "champion/";
    private static final int REMEMBERED = 50;
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /// The champions of one kind on one dataset.
    ///
    /// @param line digests, the one that answers now first
    /// @param decisions the latest first
    public record Reign(List<String> line, List<Decision> decisions) {
        public Reign {
            line = List.copyOf(line);
            decisions = List.copyOf(decisions);
        }
    }

    /// The model of a kind that answers for a dataset, when one was ever chosen.
    public Optional<String> of(String dataset, String kind) {
        return reign(dataset, kind).line().stream().findFirst();
    }

    /// All that is known of a dataset's champions of a kind.
    ///
    /// @throws BadData when the setting was written by something else
    public Reign reign(String dataset, String kind) {
        String name = name(dataset, kind);
        Optional<String> text = workspace.settings().get(name);
        if (text.isEmpty()) {
            return new Reign(List.of(), List.of());
        }
        try {
            return JSON.readValue(text.get(), Reign.class);
        } catch (JsonProcessingException e) {
            throw new BadData(
                    "The setting that names the champion cannot be read",
                    name,
                    "Take the last changes back with 'recscope undo'.",
                    e);
        }
    }

    /// Lets a model answer; the ones before are remembered.
    public void crown(String dataset, String kind, String digest) {
        Reign reign = reign(dataset, kind);
        set(dataset, kind, new Reign(line(reign, digest), reign.decisions()));
    }

    /// Keeps a decision and lets the better model answer, in one change.
    void decide(String dataset, String kind, Decision decision) {
        Reign reign = reign(dataset, kind);
        List<String> line = line(reign, decision.champion());
        if (decision.promoted()) {
            line = line(new Reign(line, List.of()), decision.challenger());
        }
        List<Decision> decisions = new ArrayList<>(reign.decisions());
        decisions.addFirst(decision);
        set(dataset, kind, new Reign(line, decisions.subList(0, Math.min(REMEMBERED, decisions.size()))));
    }

    /// Lets the model before answer again.
    ///
    /// @return its digest
    /// @throws NotFound when there was none before
    public String rollBack(String dataset, String kind) {
        Reign reign = reign(dataset, kind);
        if (reign.line().size() < 2) {
            throw new NotFound(
                    "There is no champion of kind '" + kind + "' before "
                            + reign.line().stream()
                                    .findFirst()
                                    .map(digest -> "model " + digest)
                                    .orElse("now"),
                    "dataset " + dataset,
                    "Name a model with --to; 'recscope models --workspace W' lists them.");
        }
        List<String> line = reign.line().subList(1, reign.line().size());
        set(dataset, kind, new Reign(line, reign.decisions()));
        return line.getFirst();
    }

    private static List<String> line(Reign reign, String digest) {
        List<String> line = new ArrayList<>(reign.line());
        if (line.isEmpty() || !line.getFirst().equals(digest)) {
            line.addFirst(digest);
        }
        return line;
    }

    private void set(String dataset, String kind, Reign reign) {
        try {
            workspace.settings().set(name(dataset, kind), JSON.writeValueAsString(reign));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of texts and numbers is written as JSON", e);
        }
    }

    private static String name(String dataset, String kind) {
        return PREFIX + kind + "/" + dataset;
    }
}
