package io.recscope.app.pace;

import io.recscope.app.bench.BenchSetting;
import io.recscope.app.bench.Figure;
import io.recscope.app.window.HiddenWindow;
import io.recscope.engine.study.ModelLibrary;
import io.recscope.views.control.Knob;
import io.recscope.views.session.Summary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/// Drags a knob of the screen Tune, and waits each time until the user's list and the metrics of the drawn users are
/// those of the new value.
record Turning(HiddenWindow window, Pulses pulses) {
    private static final int WARMING = 5;
    private static final int TURNS = 7;
    private static final List<String> KNOBS = List.of("interest.strength", "longTail.discount", "diversity.strength");

    List<Figure> measure(BenchSetting setting) throws InterruptedException {
        window.toolkit().await(() -> {
            quickModel().ifPresent(entry -> window.desk().trail().look(focus -> focus.onModel(entry.digest())));
            window.desk().trail().show("tune");
        });
        window.rest();
        pulses.pass(3);
        if (find("#tune-draw").isPresent()) {
            setting.notes().accept("knobs left out: the study has no " + Studies.MODEL + " model of its dataset");
            return List.of();
        }
        List<Figure> figures = new ArrayList<>();
        for (String name : KNOBS) {
            if (find("#knob-" + name).orElse(null) instanceof Knob knob) {
                figures.add(turned(name, knob, setting.runs()));
            } else {
                setting.notes().accept("knob " + name + " left out: it is not on the screen");
            }
        }
        return figures;
    }

    private Figure turned(String name, Knob knob, int runs) throws InterruptedException {
        double before = knob.value().get();
        double[] millis = new double[WARMING + TURNS * runs];
        window.toolkit().await(() -> knob.dragged().set(true));
        for (int turn = 0; turn < millis.length; turn++) {
            double value = 0.2 + 0.05 * (turn % TURNS);
            millis[turn] = pulses.shown(() -> knob.value().set(value), () -> true) * 1e3;
        }
        pulses.shown(
                () -> {
                    knob.value().set(before);
                    knob.dragged().set(false);
                },
                () -> true);
        return Figure.of(
                name + " dragged until all metrics are shown",
                "ms",
                Arrays.copyOfRange(millis, WARMING, millis.length));
    }

    private Optional<ModelLibrary.Entry> quickModel() {
        Optional<Summary> summary = window.desk().session().summary().get();
        Optional<String> name = window.desk().trail().place().get().focus().dataset();
        return summary.flatMap(all -> all.models().stream()
                .filter(entry -> entry.spec().kind().equals(Studies.MODEL))
                .filter(entry -> all.datasets().stream()
                        .anyMatch(data -> name.equals(Optional.of(data.name()))
                                && data.digest().equals(entry.dataset())))
                .findFirst());
    }

    private Optional<Node> find(String id) {
        return Optional.ofNullable(window.root().lookup(id));
    }
}
