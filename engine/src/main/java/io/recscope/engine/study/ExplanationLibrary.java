package io.recscope.engine.study;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.recscope.engine.data.Catalog;
import io.recscope.engine.experiment.RunJson;
import io.recscope.engine.explain.Account;
import io.recscope.engine.explain.Explanation;
import io.recscope.engine.fault.BadData;
import io.recscope.engine.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/// The explanations of a workspace, each with what it is about: dataset, model, policy, user, moment.
public record ExplanationLibrary(Workspace workspace) {

    /// What an explanation is about.
    ///
    /// @param dataset digest of the dataset
    /// @param model digest of the model, or its kind where it is in no library
    /// @param policy as [io.recscope.engine.recommend.policy.Knobs] writes it
    /// @param user id in the source
    /// @param made when, ISO 8601
    /// @param program version of the program
    public record Subject(String dataset, String model, String policy, String user, String made, String program) {}

    /// Keeps an explanation.
    ///
    /// @return its id: user, item and a number for all else; the same question asked again is kept once
    public String save(Subject subject, Explanation explanation, Catalog catalog) {
        ObjectNode json = RunJson.MAPPER.createObjectNode();
        json.set("subject", RunJson.MAPPER.valueToTree(subject));
        ObjectNode account = new Account(explanation, catalog).json();
        json.set("explanation", account);
        String id = id(subject, account);
        workspace.explanations().save(id, json.toString());
        return id;
    }

    private static String id(Subject subject, ObjectNode account) {
        String all = String.join(
                "\n", subject.dataset(), subject.model(), subject.policy(), subject.user(), account.toString());
        String number =
                UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
        String name = subject.user() + "-" + account.path("item").path("id").asText();
        String plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
        String begin = plain.substring(0, Math.min(60, plain.length()));
        return "x-" + begin + "-" + number.substring(0, 18);
    }

    /// The ids of all explanations, sorted.
    public List<String> ids() {
        return workspace.explanations().list();
    }

    /// An explanation as it was written, with its subject.
    ///
    /// @throws io.recscope.engine.fault.NotFound when there is none of that id
    /// @throws BadData when its file cannot be read
    public ObjectNode load(String id) {
        try {
            return (ObjectNode) RunJson.MAPPER.readTree(workspace.explanations().load(id));
        } catch (JsonProcessingException | ClassCastException e) {
            throw new BadData(
                    "The explanation is not readable", id, "Explain again; the damaged file is left as it is.", e);
        }
    }
}
