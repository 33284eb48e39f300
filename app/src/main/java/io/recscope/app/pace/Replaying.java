package io.recscope.app.pace;

import io.recscope.app.bench.BenchSetting;
import io.recscope.app.bench.Figure;
import io.recscope.app.window.HiddenWindow;
import io.recscope.views.focus.Trail;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/// Goes from moment to moment of a session, with all charts of the screen drawn anew each time.
record Replaying(HiddenWindow window, Pulses pulses) {
    private static final int WARMING = 5;
    private static final int STEPS = 20;

    List<Figure> measure(BenchSetting setting) throws InterruptedException {
        window.toolkit().await(() -> window.desk().trail().show("replay"));
        window.rest();
        if (moment().isEmpty()) {
            setting.notes().accept("replay left out: the study has no session to play");
            return List.of();
        }
        double[] millis = new double[WARMING + STEPS * setting.runs()];
        int direction = -1;
        for (int step = 0; step < millis.length; step++) {
            int wanted = moment().orElseThrow() + direction;
            millis[step] = pulses.shown(() -> go(wanted), () -> true) * 1e3;
            if (moment().orElseThrow() != wanted || wanted <= 1) {
                direction = -direction;
            }
        }
        return List.of(Figure.of(
                "a step of the replay until lists and charts are shown",
                "ms",
                Arrays.copyOfRange(millis, WARMING, millis.length)));
    }

    private void go(int moment) {
        window.desk().trail().look(focus -> focus.onMoment(moment));
    }

    private OptionalInt moment() {
        Trail trail = window.desk().trail();
        return trail.place().get().focus().moment();
    }
}
