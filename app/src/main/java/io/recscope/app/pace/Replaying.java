package io.recscope.app.pace;

import io.recscope.app.bench.BenchSetting;
import io.recscope.app.bench.Figure;
import io.recscope.app.window.HiddenWindow;
import java.util.Arrays;
import java.util.List;

/// Goes from moment to moment of a session that is computed, by the buttons and on the scrubber.
record Replaying(HiddenWindow window, Pulses pulses) {
    private static final int WARMING = 20;
    private static final int STEPS = 20;
    private static final double LEFT = 0.15;
    private static final double RIGHT = 0.85;
    private static final double LIMIT = 50;
    private static final double MOST = 0.95;

    List<Figure> measure(BenchSetting setting) throws InterruptedException {
        ReplayView view = new ReplayView(window);
        window.toolkit().await(() -> window.desk().trail().show("replay"));
        window.rest();
        int start = view.moment().orElse(0);
        if (start == 0) {
            setting.notes().accept("replay left out: the study has no session to play");
            return List.of();
        }
        double[] steps = new double[WARMING + STEPS * setting.runs()];
        double[] jumps = new double[steps.length];
        boolean forward = false;
        for (int step = 0; step < steps.length; step++) {
            int moment = view.moment().orElseThrow();
            forward = forward ? moment < start : moment == 0;
            boolean next = forward;
            steps[step] = 1e3 * pulses.atRest(() -> view.step(next), view::showsMoment);
            if (view.moment().orElseThrow() == moment) {
                throw new IllegalStateException("a step from moment " + moment + " led nowhere");
            }
        }
        for (int jump = 0; jump < jumps.length; jump++) {
            double share = jump % 2 == 0 ? LEFT : RIGHT;
            jumps[jump] = 1e3 * pulses.atRest(() -> view.seek(share), view::showsMoment);
        }
        return List.of(
                Figure.of("a step of the replay until it is shown", "ms", counted(steps))
                        .promised(LIMIT),
                Figure.of("95 of 100 steps take at most", "ms", Quantile.of(MOST, counted(steps)))
                        .promised(LIMIT),
                Figure.of("a jump on the scrubber until it is shown", "ms", counted(jumps))
                        .promised(LIMIT),
                Figure.of("95 of 100 jumps take at most", "ms", Quantile.of(MOST, counted(jumps)))
                        .promised(LIMIT));
    }

    private static double[] counted(double... millis) {
        return Arrays.copyOfRange(millis, WARMING, millis.length);
    }
}
