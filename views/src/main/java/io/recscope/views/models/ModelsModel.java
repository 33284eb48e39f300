package io.recscope.views.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.recscope.engine.experiment.Contest;
import io.recscope.engine.experiment.Resampling;
import io.recscope.engine.recommend.Continuable;
import io.recscope.engine.recommend.Portion;
import io.recscope.engine.study.Champions;
import io.recscope.engine.study.Decision;
import io.recscope.engine.study.ModelLibrary;
import io.recscope.engine.study.ModelLibrary.Entry;
import io.recscope.engine.study.Updating;
import io.recscope.engine.workspace.DatasetInfo;
import io.recscope.views.desk.Desk;
import io.recscope.views.job.Job;
import io.recscope.views.job.Lane;
import io.recscope.views.job.Trouble;
import io.recscope.views.session.Changed;
import io.recscope.views.session.OpenStudy;
import io.recscope.views.session.StoredChanges;
import io.recscope.views.session.Summary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The fitted models of the workspace, which of them answer, and which cannot be read.
final class ModelsModel {
    /// Passes through what is new.
    private static final int EPOCHS = 3;

    private final Desk desk;
    private final StoredChanges changes;
    private final Lane<Known> reading;
    private final ReadOnlyObjectWrapper<Known> known = new ReadOnlyObjectWrapper<>(new Known(List.of(), List.of()));
    private final ReadOnlyObjectWrapper<Optional<Trouble>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// Whether a model answers when its kind is asked for on its dataset.
    enum Standing {
        /// It was chosen to.
        CHAMPION,
        /// None was chosen, and it was fitted last.
        LATEST,
        NONE
    }

    /// A model.
    ///
    /// @param dataset name of what it was fitted on; its digest when that is gone
    /// @param rollBack whether another one answered before it
    /// @param decisions about the champions of its kind, the latest first
    record Fitted(Entry entry, String dataset, Standing standing, boolean rollBack, List<Decision> decisions) {
        Fitted {
            decisions = List.copyOf(decisions);
        }
    }

    /// All models there are.
    record Known(List<Fitted> models, List<ModelLibrary.Unreadable> unreadable) {
        Known {
            models = List.copyOf(models);
            unreadable = List.copyOf(unreadable);
        }
    }

    ModelsModel(Desk desk) {
        this.desk = desk;
        changes = new StoredChanges(desk.jobs(), this::refresh);
        reading = desk.jobs().lane();
    }

    ReadOnlyObjectProperty<Known> known() {
        return known.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Trouble>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    Optional<OpenStudy> study() {
        return desk.session().study().get();
    }

    List<DatasetInfo> datasets() {
        return desk.session().summary().get().map(Summary::datasets).orElse(List.of());
    }

    /// The dataset that is worked with: that of the focus, or else the last one.
    Optional<DatasetInfo> dataset() {
        Optional<String> name = desk.trail().place().get().focus().dataset();
        return datasets().stream()
                .filter(info -> name.equals(Optional.of(info.name())))
                .findFirst()
                .or(() -> datasets().isEmpty()
                        ? Optional.empty()
                        : Optional.of(datasets().getLast()));
    }

    /// Reads which models there are.
    void read() {
        // without a summary the workspace is about to be closed
        if (study().isEmpty() || desk.session().summary().get().isEmpty()) {
            reading.cancel();
            known.set(new Known(List.of(), List.of()));
            return;
        }
        OpenStudy open = study().get();
        List<DatasetInfo> datasets = datasets();
        reading.start(desk.phrases().now("models.reading"), work -> known(open, datasets))
                .onDone(now -> {
                    trouble.set(Optional.empty());
                    known.set(now);
                })
                .onTrouble(why -> trouble.set(Optional.of(why)));
    }

    private static Known known(OpenStudy open, List<DatasetInfo> datasets) {
        ModelLibrary.Inventory inventory = open.laboratory().models().inventory();
        Champions champions = open.laboratory().champions();
        List<Fitted> models = new ArrayList<>();
        for (Entry entry : inventory.entries()) {
            Champions.Reign reign =
                    champions.reign(entry.dataset(), entry.spec().kind());
            boolean first = models.stream()
                    .noneMatch(other -> other.entry().dataset().equals(entry.dataset())
                            && other.entry().spec().kind().equals(entry.spec().kind()));
            boolean champion =
                    !reign.line().isEmpty() && reign.line().getFirst().equals(entry.digest());
            Standing latest = first && reign.line().isEmpty() ? Standing.LATEST : Standing.NONE;
            Standing standing = champion ? Standing.CHAMPION : latest;
            String dataset = datasets.stream()
                    .filter(info -> info.digest().equals(entry.dataset()))
                    .map(DatasetInfo::name)
                    .findFirst()
                    .orElse(entry.dataset()
                            .substring(0, Math.min(12, entry.dataset().length())));
            models.add(new Fitted(
                    entry, dataset, standing, champion && reign.line().size() > 1, reign.decisions()));
        }
        return new Known(models, inventory.unreadable());
    }

    /// The settings of a model by name, those in groups like any other.
    Map<String, String> settings(Fitted model) {
        Map<String, String> settings = new LinkedHashMap<>();
        study().ifPresent(open -> {
            String json =
                    open.laboratory().workshops().kinds().write(model.entry().spec());
            try {
                collect(new JsonMapper().readTree(json), settings);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("a specification is written as JSON", e);
            }
        });
        return settings;
    }

    private static void collect(JsonNode group, Map<String, String> settings) {
        group.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (value.isObject() && !value.has("kind")) {
                collect(value, settings);
            } else if (value.isArray()) {
                List<String> kinds = new ArrayList<>();
                value.forEach(member -> kinds.add(member.path("kind").asText()));
                settings.put(field.getKey(), String.join(", ", kinds));
            } else if (!field.getKey().equals("kind")) {
                String text = value.isObject() ? value.path("kind").asText() : value.asText();
                if (!text.isBlank()) {
                    settings.put(field.getKey(), text);
                }
            }
        });
    }

    /// Lets a model answer for its kind; can be undone.
    void promote(Fitted model) {
        change(
                desk.phrases().now("models.edit.promote", model.entry().spec().label()),
                champions -> champions.crown(
                        model.entry().dataset(),
                        model.entry().spec().kind(),
                        model.entry().digest()));
    }

    /// Lets the champion before answer again; can be undone.
    void rollBack(Fitted model) {
        change(
                desk.phrases().now("models.edit.roll-back", model.entry().spec().label()),
                champions -> champions.rollBack(
                        model.entry().dataset(), model.entry().spec().kind()));
    }

    /// The datasets that a model can go on with: all there are, its own among them; none when its kind cannot go on.
    List<DatasetInfo> newer(Fitted model) {
        return model.entry().spec() instanceof Continuable ? datasets() : List.of();
    }

    /// Lets a model go on with a dataset, judges it beside the one before, and lets it answer when it is not
    /// worse. What was decided can be undone; the updated model is kept either way.
    Optional<Job<Changed<Updating.Outcome>>> update(Fitted model, DatasetInfo data) {
        String title =
                desk.phrases().now("models.edit.update", model.entry().spec().label(), data.name());
        trouble.set(Optional.empty());
        return study().map(open -> followed(title, open, desk.jobs().start(title, work -> {
            Contest contest =
                    new Contest(Resampling.DEFAULT, Runtime.getRuntime().availableProcessors());
            Updating.Outcome outcome = new Updating(open.laboratory().models(), contest)
                    .run(open.data(data.name()), model.entry(), Portion.ALL, EPOCHS, work);
            return Changed.now(outcome, open);
        })));
    }

    private void change(String title, Consumer<Champions> change) {
        study().ifPresent(open -> followed(title, open, desk.jobs().start(title, work -> {
            change.accept(open.laboratory().champions());
            return Changed.now(true, open);
        })));
    }

    /// What a job changed in the workspace becomes an edit that can be undone.
    private <T> Job<Changed<T>> followed(String title, OpenStudy open, Job<Changed<T>> job) {
        return job.onDone(done -> {
                    done.command().ifPresent(command -> desk.edits()
                            .make(changes.done(
                                    title, open.laboratory().workspace().history(), command)));
                    refresh();
                })
                .onTrouble(why -> trouble.set(Optional.of(why)));
    }

    /// Looks at a model, on its dataset.
    void look(Fitted model) {
        desk.trail().look(focus -> {
            boolean there = datasets().stream().anyMatch(info -> info.name().equals(model.dataset()));
            return (there ? focus.onDataset(model.dataset()) : focus)
                    .onModel(model.entry().digest());
        });
    }

    /// Reads anew what there is; the champions are no part of the workspace's summary.
    void refresh() {
        read();
        desk.session().refresh(desk.phrases().now("data.refreshing"));
    }
}
