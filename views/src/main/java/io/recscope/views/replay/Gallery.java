package io.recscope.views.replay;

import io.recscope.engine.replay.Comparison;
import io.recscope.views.chart.Chart;
import io.recscope.views.desk.Desk;
import io.recscope.views.job.Job;
import io.recscope.views.job.Lane;
import io.recscope.views.text.Words;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// The chart that is chosen, made beside the window's thread once a session is computed.
final class Gallery {
    private record Made(Optional<Chart> chart, Optional<Comparison> comparison) {}

    private final Desk desk;
    private final ReplayModel model;
    private final Lane<Made> drawing;
    private final ObjectProperty<Pictures.Kind> kind = new SimpleObjectProperty<>(Pictures.Kind.WANTED);
    private final ReadOnlyObjectWrapper<Optional<Chart>> chart = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Comparison>> comparison =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    Gallery(Desk desk, ReplayModel model) {
        this.desk = desk;
        this.model = model;
        drawing = desk.jobs().lane();
    }

    /// What is looked at.
    ObjectProperty<Pictures.Kind> kind() {
        return kind;
    }

    ReadOnlyObjectProperty<Optional<Chart>> chart() {
        return chart.getReadOnlyProperty();
    }

    /// Of the session and its branch, once both are computed.
    ReadOnlyObjectProperty<Optional<Comparison>> comparison() {
        return comparison.getReadOnlyProperty();
    }

    /// Draws anew, after the session, the kind or the language changed.
    void redraw() {
        Optional<Playback> now = model.playback().get();
        if (now.isEmpty()) {
            forget();
            return;
        }
        Pictures pictures = new Pictures(now.get(), words());
        Pictures.Kind wanted = kind.get();
        Job<Made> job = drawing.start(
                desk.phrases().now("replay.job.draw"), work -> new Made(pictures.chart(wanted), pictures.comparison()));
        job.onDone(made -> {
            comparison.set(made.comparison());
            chart.set(made.chart());
        });
    }

    /// Where the analyst is, on the axis of moments; NaN when nowhere.
    double place() {
        return model.playback()
                .get()
                .map(now -> {
                    int step = model.step().get();
                    if (kind.get().overPlaces()) {
                        return (double) step;
                    }
                    int moment = now.editedMoment(step);
                    return (double)
                            (moment >= 0 ? moment : now.steps().get(step).before());
                })
                .orElse(Double.NaN);
    }

    private Words words() {
        return desk.phrases().words();
    }

    private void forget() {
        drawing.cancel();
        chart.set(Optional.empty());
        comparison.set(Optional.empty());
    }
}
