package io.recscope.app.pace;

import com.sun.management.OperatingSystemMXBean;
import io.recscope.app.bench.BenchSetting;
import io.recscope.app.bench.Figure;
import io.recscope.app.window.HiddenWindow;
import io.recscope.views.desk.Screen;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// What the window costs while nobody does anything, on each of its screens.
record Resting(HiddenWindow window, Pulses pulses) {
    private static final int CALMING = 15;
    private static final double CALM = 2;
    private static final int SECONDS = 20;
    private static final double LIMIT = 1;

    List<Figure> measure(BenchSetting setting) throws InterruptedException {
        List<Screen> screens = window.screens();
        double[] percent = new double[screens.size()];
        for (int i = 0; i < percent.length; i++) {
            String id = screens.get(i).id();
            pulses.atRest(() -> window.desk().trail().show(id), () -> true);
            percent[i] = idle();
            setting.notes().accept(String.format(Locale.ROOT, "idle, %s: %.2f %%", id, percent[i]));
        }
        return List.of(
                Figure.of("CPU of one core at rest, " + SECONDS + " s on each screen", "%", percent)
                        .promised(LIMIT),
                Figure.of("that of the screen that takes most", "%", Quantile.of(1, percent))
                        .promised(LIMIT));
    }

    /// The share that is used once what was begun before, compiling above all, has ended.
    private static double idle() throws InterruptedException {
        int waited = 0;
        while (waited < CALMING && used(1) > CALM) {
            waited++;
        }
        return used(SECONDS);
    }

    private static double used(int seconds) throws InterruptedException {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long before = system.getProcessCpuTime();
        long began = System.nanoTime();
        TimeUnit.SECONDS.sleep(seconds);
        return 100.0 * (system.getProcessCpuTime() - before) / (System.nanoTime() - began);
    }
}
