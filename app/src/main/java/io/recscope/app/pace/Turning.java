package io.recscope.app.pace;

import io.recscope.app.bench.BenchSetting;
import io.recscope.app.bench.Figure;
import io.recscope.app.window.HiddenWindow;
import io.recscope.engine.study.ModelLibrary;
import io.recscope.views.control.Knob;
import io.recscope.views.session.Summary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Drags a knob of the screen Tune, and waits each time until the user's list and the metrics of the drawn users are
/// those of the new value.
record Turning(HiddenWindow window, Pulses pulses) {
    private static final int WARMING = 7;
    private static final int TURNS = 7;
    private static final double LIMIT = 200;
    private static final double MOST = 0.95;
    private static final List<String> KNOBS = List.of("interest.strength", "longTail.discount", "diversity.strength");

    List<Figure> measure(BenchSetting setting) throws InterruptedException {
        TuneView view = new TuneView(window);
        window.toolkit().await(() -> {
            quickModel().ifPresent(entry -> window.desk().trail().look(focus -> focus.onModel(entry.digest())));
            window.desk().trail().show("tune");
        });
        window.rest();
        pulses.pass(3);
        if (!view.measures()) {
            setting.notes().accept("knobs left out: no model of the study is quick enough to be fitted unasked");
            return List.of();
        }
        setting.notes().accept("the metrics beside the knobs: " + view.about());
        // knobs that act, each on what the others do
        pulses.atRest(() -> view.choose("diversity.method", "mmr"), () -> true);
        for (String name : KNOBS) {
            pulses.atRest(() -> view.knob(name).value().set(0.3), () -> true);
        }
        List<Figure> figures = new ArrayList<>();
        for (String name : KNOBS) {
            figures.addAll(turned(name, view, setting.runs()));
        }
        return figures;
    }

    private List<Figure> turned(String name, TuneView view, int runs) throws InterruptedException {
        Knob knob = view.knob(name);
        double before = knob.value().get();
        double[] millis = new double[WARMING + TURNS * runs];
        window.toolkit().await(() -> knob.dragged().set(true));
        int changed = 0;
        for (int turn = 0; turn < millis.length; turn++) {
            double value = 0.2 + 0.05 * (turn % TURNS);
            String told = view.told();
            millis[turn] = 1e3 * pulses.atRest(() -> knob.value().set(value), () -> true);
            changed += view.told().equals(told) ? 0 : 1;
        }
        Runnable letGo = () -> {
            knob.value().set(before);
            knob.dragged().set(false);
        };
        pulses.atRest(letGo, () -> true);
        if (changed < millis.length / 2) {
            throw new IllegalStateException(
                    name + " was turned " + millis.length + " times, metrics changed " + changed);
        }
        double[] counted = Arrays.copyOfRange(millis, WARMING, millis.length);
        return List.of(
                Figure.of(name + " dragged, until list and metrics are shown", "ms", counted)
                        .promised(LIMIT),
                Figure.of("95 of 100 such changes take at most", "ms", Quantile.of(MOST, counted))
                        .promised(LIMIT));
    }

    /// The model of the dataset in view that is fitted soonest: the screen fits it anew, unasked when that is quick.
    private Optional<ModelLibrary.Entry> quickModel() {
        Optional<Summary> summary = window.desk().session().summary().get();
        Optional<String> name = window.desk().trail().place().get().focus().dataset();
        return summary.flatMap(all -> all.models().stream()
                .filter(entry -> entry.training().isEmpty())
                .filter(entry -> all.datasets().stream()
                        .anyMatch(data -> name.equals(Optional.of(data.name()))
                                && data.digest().equals(entry.dataset())))
                .min(Comparator.comparingDouble(ModelLibrary.Entry::fitSeconds)));
    }
}
