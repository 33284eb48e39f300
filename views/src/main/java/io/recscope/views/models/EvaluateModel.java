package io.recscope.views.models;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.experiment.Experiment;
import io.recscope.engine.experiment.Protocol;
import io.recscope.engine.experiment.Resampling;
import io.recscope.engine.experiment.Run;
import io.recscope.engine.experiment.Setting;
import io.recscope.engine.experiment.SplitNotation;
import io.recscope.engine.recommend.ModelKinds;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.RememberingWorkshop;
import io.recscope.engine.study.KindsCodec;
import io.recscope.engine.study.Laboratory;
import io.recscope.engine.study.RunLibrary;
import io.recscope.engine.workspace.DatasetInfo;
import io.recscope.views.desk.Desk;
import io.recscope.views.job.Job;
import io.recscope.views.job.Trouble;
import io.recscope.views.session.OpenStudy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Which models are measured on a dataset, and how it is cut.
final class EvaluateModel {
    private static final List<String> COSTLY = List.of("interest", "gru", "lstm", "governed");

    private final Desk desk;
    private final ModelsModel models;
    private final StringProperty split = new SimpleStringProperty("last-out");
    private final StringProperty lengths = new SimpleStringProperty("5, 10, 20");
    private final StringProperty seed = new SimpleStringProperty("42");
    private final BooleanProperty repeats = new SimpleBooleanProperty();
    private final Map<ModelSpec, BooleanProperty> chosen = new HashMap<>();
    private final ReadOnlyObjectWrapper<Optional<Run>> result = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Trouble>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// A model that can be measured.
    ///
    /// @param text what it is called, with what tells it from others
    record Candidate(ModelSpec spec, String text, boolean fitted, BooleanProperty chosen) {}

    EvaluateModel(Desk desk, ModelsModel models) {
        this.desk = desk;
        this.models = models;
    }

    /// How the data are cut, as commands write it.
    StringProperty split() {
        return split;
    }

    /// Lengths of lists, parted by commas.
    StringProperty lengths() {
        return lengths;
    }

    StringProperty seed() {
        return seed;
    }

    /// Whether lists may hold what the user had before.
    BooleanProperty repeats() {
        return repeats;
    }

    ReadOnlyObjectProperty<Optional<Run>> result() {
        return result.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Trouble>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /// The settings of the models that were fitted on the dataset, then the usual ones of all other kinds.
    List<Candidate> candidates() {
        Optional<DatasetInfo> data = models.dataset();
        Optional<OpenStudy> study = models.study();
        if (data.isEmpty() || study.isEmpty()) {
            return List.of();
        }
        ModelKinds kinds = study.get().laboratory().workshops().kinds();
        List<Candidate> candidates = new ArrayList<>();
        for (ModelsModel.Fitted fitted : models.known().get().models()) {
            ModelSpec spec = fitted.entry().spec();
            if (fitted.entry().dataset().equals(data.get().digest())
                    && candidates.stream().noneMatch(one -> one.spec().equals(spec))) {
                boolean quick = !COSTLY.contains(spec.kind());
                candidates.add(new Candidate(spec, spec.label(), true, chosen(spec, quick)));
            }
        }
        for (String kind : kinds.names()) {
            ModelSpec spec = kinds.preset(kind);
            if (candidates.stream().noneMatch(one -> one.spec().equals(spec))) {
                candidates.add(new Candidate(spec, spec.label(), false, chosen(spec, false)));
            }
        }
        return candidates;
    }

    /// What was chosen stays so when the candidates are listed anew.
    private BooleanProperty chosen(ModelSpec spec, boolean first) {
        return chosen.computeIfAbsent(spec, any -> new SimpleBooleanProperty(first));
    }

    /// Measures, keeps the run, and looks at it.
    Optional<Job<Run>> run(List<Candidate> candidates) {
        trouble.set(Optional.empty());
        result.set(Optional.empty());
        Optional<OpenStudy> study = models.study();
        Optional<DatasetInfo> info = models.dataset();
        if (study.isEmpty() || info.isEmpty()) {
            return Optional.empty();
        }
        List<ModelSpec> specs = candidates.stream()
                .filter(one -> one.chosen().get())
                .map(Candidate::spec)
                .toList();
        String cut = split.get();
        String ks = lengths.get();
        String draws = seed.get();
        boolean again = repeats.get();
        String title =
                desk.phrases().now("models.evaluating", specs.size(), info.get().name());
        Job<Run> job = desk.jobs().start(title, work -> {
            Dataset data = study.get().data(info.get().name());
            Laboratory laboratory = study.get().laboratory();
            long number = number(draws);
            Experiment experiment = new Experiment(
                    data.digest(),
                    SplitNotation.of(cut, number),
                    specs,
                    lengths(ks),
                    Protocol.DEFAULT.withExcludeSeen(!again),
                    new Resampling(Resampling.DEFAULT.resamples(), number));
            try (RememberingWorkshop workshop = new RememberingWorkshop(laboratory.workshop())) {
                Setting setting = Setting.here(laboratory.program(), workshop)
                        .withDescription(new KindsCodec(laboratory.workshops().kinds())::write);
                Run run = experiment.run(data, setting, work);
                new RunLibrary(laboratory.workspace()).save(run);
                return run;
            }
        });
        job.onDone(run -> {
            result.set(Optional.of(run));
            models.refresh();
            desk.trail().look(focus -> focus.onRun(run.id()));
        });
        job.onTrouble(why -> trouble.set(Optional.of(why)));
        return Optional.of(job);
    }

    private static List<Integer> lengths(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(part -> (int) number(part))
                .toList();
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            throw new io.recscope.engine.fault.BadUsage(
                    "'" + text.strip() + "' is no whole number", "", "Write a number such as 10.", e);
        }
    }
}
