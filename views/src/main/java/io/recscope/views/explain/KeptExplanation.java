package io.recscope.views.explain;

import com.fasterxml.jackson.databind.JsonNode;
import io.recscope.engine.explain.Grouping;
import io.recscope.engine.explain.Kind;
import io.recscope.engine.explain.Worth;
import io.recscope.engine.fault.BadData;
import io.recscope.engine.fault.NotFound;
import io.recscope.engine.recommend.policy.Knobs;
import io.recscope.views.focus.Focus;
import io.recscope.views.focus.Person;
import io.recscope.views.session.Summary;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// An explanation that was kept, and how to ask the same again.
///
/// @param id in the workspace
/// @param json as [io.recscope.engine.study.ExplanationLibrary] keeps it
record KeptExplanation(String id, JsonNode json) {
    private static final int MINUTES = 16;

    private JsonNode subject() {
        return json.path("subject");
    }

    private JsonNode told() {
        return json.path("explanation");
    }

    /// When it was made, to the minute.
    String made() {
        String whole = subject().path("made").asText();
        return whole.substring(0, Math.min(MINUTES, whole.length())).replace('T', ' ');
    }

    /// The title of the item, or its id where it has none.
    String title() {
        String title = told().path("item").path("title").asText();
        return title.isBlank() ? told().path("item").path("id").asText() : title;
    }

    String user() {
        return subject().path("user").asText();
    }

    /// The item's place when it was kept.
    int rank() {
        return told().path("rank").asInt();
    }

    int rivals() {
        return told().path("rivals").asInt();
    }

    /// Whether what was typed occurs in it.
    boolean matches(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return (title() + "\n" + user() + "\n" + made() + "\n" + id)
                .toLowerCase(Locale.ROOT)
                .contains(wanted);
    }

    /// What it is about.
    ///
    /// @throws NotFound when the workspace has its dataset or its model no more
    Focus focus(Summary summary) {
        String data = subject().path("dataset").asText();
        String model = subject().path("model").asText();
        String name = summary.datasets().stream()
                .filter(info -> info.digest().equals(data))
                .findFirst()
                .orElseThrow(() -> new NotFound(
                        "The dataset of this explanation is not in the workspace any more",
                        id,
                        "Import it again, or undo its removal."))
                .name();
        if (summary.models().stream().noneMatch(entry -> entry.digest().equals(model))) {
            throw new NotFound(
                    "The model of this explanation is not in the workspace any more",
                    id,
                    "Fit it again on the screen Models; equal settings give an equal model.");
        }
        Focus there = Focus.NOTHING
                .onDataset(name)
                .onModel(model)
                .onItem(told().path("item").path("id").asText());
        return user().equals(Ground.NEW)
                ? there.on(new Person.Newcomer(wishes()))
                : there.onUser(user()).onMoment(told().path("events").asInt());
    }

    /// How it was asked.
    ///
    /// @throws BadData when this program does not know what it was asked for
    Manner manner() {
        try {
            return new Manner(
                    Knobs.read(subject().path("policy").asText(), id),
                    kinds(),
                    Grouping.valueOf(constant(told().path("grouping"))),
                    Worth.valueOf(constant(told().path("worth"))));
        } catch (IllegalArgumentException e) {
            throw new BadData(
                    "The explanation was made by another version and cannot be asked again",
                    id,
                    "Explain the item anew; the file is left as it is.",
                    e);
        }
    }

    private Set<Kind> kinds() {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        told().path("shares").forEach(share -> kinds.add(Kind.valueOf(constant(share.path("kind")))));
        return kinds.isEmpty() ? Manner.USUAL.kinds() : kinds;
    }

    private List<String> wishes() {
        List<String> wishes = new ArrayList<>();
        for (JsonNode share : told().path("shares")) {
            if (share.has("weight")) {
                String against = share.path("weight").asDouble() < 0 ? "-" : "";
                wishes.add(against + share.path("name").asText());
            }
        }
        return wishes;
    }

    private static String constant(JsonNode written) {
        return written.asText().toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
