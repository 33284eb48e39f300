package io.recscope.app.pace;

import io.recscope.app.bench.BenchSetting;
import io.recscope.app.bench.Figure;
import io.recscope.app.window.HiddenWindow;
import io.recscope.views.desk.Screen;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// Uses the window by script and watches what it keeps: in each round every screen is opened, moments of a session
/// are played and a knob is turned. An hour of use is compressed: whoever opens another screen each ten seconds opens
/// as many in an hour.
record Using(HiddenWindow window, Pulses pulses) {
    private static final int WARMING = 8;
    private static final int ROUNDS = 52;
    private static final int STEPS = 5;
    private static final int COLLECTIONS = 3;
    private static final String KNOB = "longTail.discount";
    private static final double MIB = 1 << 20;
    /// A page of a screen that is kept each round weighs several times as much.
    private static final double LIMIT = 0.1;

    List<Figure> measure(BenchSetting setting) throws InterruptedException {
        List<Screen> screens = window.screens();
        long began = System.nanoTime();
        double[] mebibytes = new double[ROUNDS];
        for (int round = -WARMING; round < ROUNDS; round++) {
            for (Screen screen : screens) {
                pulses.atRest(() -> window.desk().trail().show(screen.id()), () -> true);
                use(screen.id(), round);
            }
            if (round >= 0) {
                mebibytes[round] = used();
            }
        }
        double minutes = (System.nanoTime() - began) / 60e9;
        Trend trend = Trend.of(mebibytes);
        setting.notes()
                .accept(String.format(
                        Locale.ROOT,
                        "used by script: %d rounds of %d screens in %.1f minutes after %d to warm up; heap of the first"
                                + " and last rounds: %s … %s MiB",
                        ROUNDS,
                        screens.size(),
                        minutes,
                        WARMING,
                        rounded(Arrays.copyOf(mebibytes, STEPS)),
                        rounded(Arrays.copyOfRange(mebibytes, ROUNDS - STEPS, ROUNDS))));
        return List.of(
                Figure.of("heap in use after a collection", "MiB", mebibytes),
                Figure.of("growth of it a round, over " + ROUNDS + " rounds", "MiB", trend.slope())
                        .promised(LIMIT),
                Figure.of("standard error of that", "MiB", trend.error()));
    }

    private void use(String screen, int round) throws InterruptedException {
        ReplayView replay = new ReplayView(window);
        TuneView tune = new TuneView(window);
        if (screen.equals("replay") && replay.moment().isPresent()) {
            for (int step = 0; step < STEPS; step++) {
                pulses.atRest(() -> replay.step(round % 2 == 0), () -> true);
            }
        } else if (screen.equals("tune") && tune.measures()) {
            double value = 0.2 + 0.1 * Math.floorMod(round, STEPS);
            pulses.atRest(() -> tune.knob(KNOB).value().set(value), () -> true);
        }
    }

    private static String rounded(double... values) {
        return Arrays.toString(Arrays.stream(values)
                .map(value -> Math.round(value * 10) / 10.0)
                .toArray());
    }

    private static double used() throws InterruptedException {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            TimeUnit.MILLISECONDS.sleep(50); // what is cleaned up after a collection
        }
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / MIB;
    }
}
