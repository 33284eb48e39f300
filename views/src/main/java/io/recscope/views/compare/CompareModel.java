package io.recscope.views.compare;

import io.recscope.engine.experiment.Run;
import io.recscope.views.desk.Desk;
import io.recscope.views.edit.Edit;
import io.recscope.views.focus.Focus;
import io.recscope.views.job.Job;
import io.recscope.views.job.Lane;
import io.recscope.views.job.Trouble;
import io.recscope.views.session.OpenStudy;
import io.recscope.views.session.Summary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Which runs lie beside each other, by what they are judged, and what is subtracted. For the window's thread.
public final class CompareModel {
    private static final int USUAL_DEPTH = 10;

    private final Desk desk;
    private final Lane<Map<String, Run>> loading;
    private final Lane<Rivalry> pairing;
    private final Map<String, Run> loaded = new HashMap<>();
    private final ObservableList<String> runs = FXCollections.observableArrayList();
    private final ObservableList<String> chosen = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<List<Contender>> contenders = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Contender>> baseline = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Optional<Contender>> picked = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Rivalry>> rivalry = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Sheet> sheet = new ReadOnlyObjectWrapper<>(Sheet.EMPTY);
    private final ReadOnlyObjectWrapper<Optional<Trouble>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final IntegerProperty depth = new SimpleIntegerProperty(USUAL_DEPTH);
    private final StringProperty metric = new SimpleStringProperty("ndcg");
    private final BooleanProperty onlyDifferences = new SimpleBooleanProperty();
    private Optional<OpenStudy> study = Optional.empty();

    public CompareModel(Desk desk) {
        this.desk = desk;
        loading = desk.jobs().lane();
        pairing = desk.jobs().lane();
        depth.subscribe(now -> layOut());
        onlyDifferences.subscribe(now -> layOut());
    }

    /// All runs of the workspace, the latest first.
    public ObservableList<String> runs() {
        return FXCollections.unmodifiableObservableList(runs);
    }

    /// The runs that lie beside each other.
    public ObservableList<String> chosen() {
        return FXCollections.unmodifiableObservableList(chosen);
    }

    /// The models of the chosen runs.
    public ReadOnlyObjectProperty<List<Contender>> contenders() {
        return contenders.getReadOnlyProperty();
    }

    /// What is subtracted.
    public ReadOnlyObjectProperty<Optional<Contender>> baseline() {
        return baseline.getReadOnlyProperty();
    }

    /// The contender that is looked at more closely.
    public ObjectProperty<Optional<Contender>> picked() {
        return picked;
    }

    /// The differences from the baseline, as far as they are known.
    public ReadOnlyObjectProperty<Optional<Rivalry>> rivalry() {
        return rivalry.getReadOnlyProperty();
    }

    /// Contenders × metrics.
    public ReadOnlyObjectProperty<Sheet> sheet() {
        return sheet.getReadOnlyProperty();
    }

    /// Why runs could not be read or compared.
    public ReadOnlyObjectProperty<Optional<Trouble>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /// Whether runs are being read or compared.
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// Length of the lists that are judged.
    public IntegerProperty depth() {
        return depth;
    }

    /// Name of the metric that is looked at more closely, without its depth.
    public StringProperty metric() {
        return metric;
    }

    /// The metric with its depth.
    public String metricKey() {
        return metric.get() + "@" + depth.get();
    }

    /// Whether metrics in which nobody differs from the baseline are left out.
    public BooleanProperty onlyDifferences() {
        return onlyDifferences;
    }

    /// The workspace, if one is open.
    Optional<OpenStudy> study() {
        return study;
    }

    /// Follows the workspace and the focus: the run that is looked at lies on the table, or else the latest.
    public void follow(Focus focus) {
        Optional<OpenStudy> now = desk.session().study().get();
        if (!now.equals(study)) {
            study = now;
            forget();
        }
        List<String> found = new ArrayList<>(
                desk.session().summary().get().map(Summary::runs).orElse(List.of()));
        found.sort(Comparator.comparing(RunName::order).reversed());
        if (!found.equals(runs)) {
            runs.setAll(found);
        }
        Optional<String> wanted = focus.run().filter(found::contains);
        if (wanted.isPresent() && !chosen.contains(wanted.get())) {
            choose(List.of(wanted.get()));
        } else if (chosen.isEmpty() && !found.isEmpty()) {
            choose(List.of(found.getFirst()));
        }
    }

    private void forget() {
        loading.cancel();
        pairing.cancel();
        loaded.clear();
        chosen.clear();
        trouble.set(Optional.empty());
        lay(List.of());
    }

    /// Lays runs beside each other; an edit.
    public void chooseRuns(List<String> ids) {
        List<String> before = List.copyOf(chosen);
        if (!before.equals(ids)) {
            desk.edits()
                    .make(Edit.of(desk.phrases().now("compare.edit.runs"), () -> choose(ids), () -> choose(before)));
        }
    }

    private void choose(List<String> ids) {
        chosen.setAll(ids);
        List<String> missing =
                ids.stream().filter(id -> !loaded.containsKey(id)).toList();
        if (missing.isEmpty() || study.isEmpty()) {
            lay(ids);
            return;
        }
        OpenStudy open = study.get();
        Job<Map<String, Run>> job = loading.start(desk.phrases().now("compare.loading"), work -> {
            Map<String, Run> read = new LinkedHashMap<>();
            for (String id : missing) {
                work.report((double) read.size() / missing.size(), id);
                work.checkCancelled();
                read.put(id, open.run(id));
            }
            return read;
        });
        follow(job);
        job.onDone(read -> {
            loaded.putAll(read);
            lay(ids);
        });
    }

    private void follow(Job<?> job) {
        trouble.set(Optional.empty());
        job.on(state -> busy.set(state.isRunning()));
        job.onTrouble(why -> trouble.set(Optional.of(why)));
    }

    private void lay(List<String> ids) {
        loaded.keySet().retainAll(ids); // runs carry every user's values
        List<Contender> all = Contender.of(ids.stream()
                .filter(loaded::containsKey)
                .map(id -> Objects.requireNonNull(loaded.get(id)))
                .toList());
        contenders.set(all);
        List<Integer> depths = Sheet.depths(all);
        if (!depths.isEmpty() && !depths.contains(depth.get())) {
            depth.set(depths.contains(USUAL_DEPTH) ? USUAL_DEPTH : depths.getFirst());
        }
        Optional<Contender> kept = baseline.get().flatMap(before -> find(before.key()));
        subtract(kept.or(() -> all.stream().findFirst()));
    }

    private Optional<Contender> find(Contender.Key key) {
        return contenders.get().stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /// Pins the baseline; an edit.
    public void pin(Contender one) {
        Optional<Contender.Key> before = baseline.get().map(Contender::key);
        if (!before.equals(Optional.of(one.key()))) {
            desk.edits()
                    .make(Edit.of(
                            desk.phrases().now("compare.edit.pin", one.name()),
                            () -> subtract(find(one.key())),
                            () -> subtract(before.flatMap(this::find))));
        }
    }

    private void subtract(Optional<Contender> from) {
        pairing.cancel();
        baseline.set(from);
        rivalry.set(Optional.empty());
        Optional<Contender> still = picked.get().flatMap(one -> find(one.key()));
        picked.set(still.filter(one -> !from.map(Contender::key).equals(Optional.of(one.key())))
                .or(() -> strongest(from)));
        layOut();
        if (from.isEmpty()) {
            return;
        }
        List<Contender> all = contenders.get();
        Contender base = from.get();
        Job<Rivalry> job = pairing.start(
                desk.phrases().now("compare.pairing"), work -> Rivalry.of(all, base, work::partial, work));
        follow(job);
        job.onPartial(this::compared);
        job.onDone(this::compared);
    }

    /// The contender of the best value in the metric that is looked at, but for the baseline.
    private Optional<Contender> strongest(Optional<Contender> but) {
        return contenders.get().stream()
                .filter(one -> but.filter(base -> base.key().equals(one.key())).isEmpty())
                .filter(one -> one.measured(metricKey()).defined())
                .max(Comparator.comparingDouble(one -> one.measured(metricKey()).value()))
                .or(() -> contenders.get().stream()
                        .filter(one ->
                                but.filter(base -> base.key().equals(one.key())).isEmpty())
                        .findFirst());
    }

    private void compared(Rivalry known) {
        rivalry.set(Optional.of(known));
        layOut();
    }

    private void layOut() {
        sheet.set(baseline.get()
                .map(base -> Sheet.of(contenders.get(), base, depth.get(), rivalry.get(), onlyDifferences.get()))
                .orElse(Sheet.EMPTY));
    }
}
