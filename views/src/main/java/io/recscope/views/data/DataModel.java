package io.recscope.views.data;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.workspace.DatasetInfo;
import io.recscope.engine.workspace.History;
import io.recscope.views.chart.Chart;
import io.recscope.views.desk.Desk;
import io.recscope.views.focus.Focus;
import io.recscope.views.job.Job;
import io.recscope.views.job.Lane;
import io.recscope.views.job.Trouble;
import io.recscope.views.session.Changed;
import io.recscope.views.session.OpenStudy;
import io.recscope.views.session.StoredChanges;
import io.recscope.views.session.Summary;
import io.recscope.views.study.DataCharts;
import io.recscope.views.text.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// Which dataset is looked at, and what can be done with it as a whole.
final class DataModel {
    private final Desk desk;
    private final StoredChanges changes;
    private final Lane<Browsed> opening;
    private final Lane<List<Chart>> drawing;
    private final ReadOnlyObjectWrapper<Optional<Browsed>> browsed = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Trouble>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty importing = new SimpleBooleanProperty();

    /// A dataset that was opened.
    ///
    /// @param extent what a pass through it tells
    record Browsed(OpenStudy study, DatasetInfo info, Dataset data, Extent extent) {}

    DataModel(Desk desk) {
        this.desk = desk;
        changes = new StoredChanges(desk.jobs(), this::refresh);
        opening = desk.jobs().lane();
        drawing = desk.jobs().lane();
    }

    /// What is looked at; nothing before it was opened.
    ReadOnlyObjectProperty<Optional<Browsed>> browsed() {
        return browsed.getReadOnlyProperty();
    }

    /// Why the last thing failed.
    ReadOnlyObjectProperty<Optional<Trouble>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /// Whether files are being chosen for import.
    BooleanProperty importing() {
        return importing;
    }

    List<DatasetInfo> datasets() {
        return desk.session().summary().get().map(Summary::datasets).orElse(List.of());
    }

    Focus focus() {
        return desk.trail().place().get().focus();
    }

    /// Opens what the focus is on, or else the last dataset there is.
    void follow(Focus focus) {
        Optional<OpenStudy> study = desk.session().study().get();
        Optional<DatasetInfo> wanted = datasets().stream()
                .filter(info -> focus.dataset().equals(Optional.of(info.name())))
                .findFirst()
                .or(() -> datasets().isEmpty()
                        ? Optional.empty()
                        : Optional.of(datasets().getLast()));
        if (study.isEmpty() || wanted.isEmpty()) {
            opening.cancel();
            browsed.set(Optional.empty());
            return;
        }
        boolean same = browsed.get()
                .filter(now -> now.study().equals(study.get()) && now.info().equals(wanted.get()))
                .isPresent();
        if (!same) {
            trouble.set(Optional.empty());
            OpenStudy open = study.get();
            DatasetInfo info = wanted.get();
            opening.start(desk.phrases().now("data.opening", info.name()), work -> {
                        Dataset data = open.data(info.name());
                        return new Browsed(open, info, data, Extent.of(data));
                    })
                    .onDone(now -> browsed.set(Optional.of(now)))
                    .onTrouble(why -> {
                        browsed.set(Optional.empty());
                        trouble.set(Optional.of(why));
                    });
        }
    }

    /// Looks at a dataset.
    void choose(DatasetInfo info) {
        desk.trail().look(now -> now.onDataset(info.name()));
    }

    /// Draws the charts of a dataset.
    void charts(Browsed of, Words words, Consumer<List<Chart>> taker) {
        drawing.start(desk.phrases().now("data.drawing"), work -> new DataCharts(words).all(of.data()))
                .onDone(taker);
    }

    /// Gives the dataset another name.
    Job<Changed<DatasetInfo>> rename(Browsed of, String name) {
        String title = desk.phrases().now("data.edit.rename", of.info().name());
        return desk.jobs()
                .<Changed<DatasetInfo>>start(title, work -> {
                    DatasetInfo renamed =
                            of.study().laboratory().workspace().datasets().rename(of.info(), name.strip());
                    return Changed.now(renamed, of.study());
                })
                .onDone(done -> {
                    made(title, of.study(), done);
                    choose(done.result());
                })
                .onTrouble(why -> trouble.set(Optional.of(why)));
    }

    /// Takes the dataset out of the workspace; can be undone.
    void remove(Browsed of) {
        String title = desk.phrases().now("data.edit.remove", of.info().name());
        desk.jobs()
                .<Changed<DatasetInfo>>start(title, work -> {
                    of.study().laboratory().workspace().datasets().remove(of.info());
                    return Changed.now(of.info(), of.study());
                })
                .onDone(done -> made(title, of.study(), done))
                .onTrouble(why -> trouble.set(Optional.of(why)));
    }

    /// Makes a change that was stored one of the analyst's edits.
    void made(String title, OpenStudy study, Changed<?> change) {
        trouble.set(Optional.empty());
        change.command().ifPresent(command -> desk.edits().make(changes.done(title, history(study), command)));
        refresh();
    }

    private static History history(OpenStudy study) {
        return study.laboratory().workspace().history();
    }

    private void refresh() {
        desk.session().refresh(desk.phrases().now("data.refreshing"));
    }
}
