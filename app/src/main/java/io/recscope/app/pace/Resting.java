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

/// What the window costs while nobody does anything, and what it keeps of screens that were left.
record Resting(HiddenWindow window, Pulses pulses) {
    private static final int SECONDS = 5;
    private static final int OPENINGS = 20;
    private static final int WARMING = 3;
    private static final int COLLECTIONS = 4;
    private static final double MIB = 1 << 20;

    List<Figure> measure(BenchSetting setting) throws InterruptedException {
        List<Screen> screens = window.screens();
        double[] percent = new double[screens.size()];
        for (int i = 0; i < percent.length; i++) {
            open(screens.get(i));
            percent[i] = idle();
            setting.notes()
                    .accept(String.format(Locale.ROOT, "idle, %s: %.2f %%", screens.get(i).id(), percent[i]));
        }
        return List.of(Figure.of("CPU of the idle window, of one core, over all screens", "%", percent), kept(screens));
    }

    private double idle() throws InterruptedException {
        TimeUnit.SECONDS.sleep(1);
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long before = system.getProcessCpuTime();
        long began = System.nanoTime();
        TimeUnit.SECONDS.sleep(SECONDS);
        return 100.0 * (system.getProcessCpuTime() - before) / (System.nanoTime() - began);
    }

    private Figure kept(List<Screen> screens) throws InterruptedException {
        round(screens, WARMING);
        double before = used();
        round(screens, OPENINGS);
        return Figure.of("heap grown by opening each screen " + OPENINGS + " times", "MiB", used() - before);
    }

    private void round(List<Screen> screens, int times) throws InterruptedException {
        for (int time = 0; time < times; time++) {
            for (Screen screen : screens) {
                open(screen);
            }
        }
    }

    private void open(Screen screen) throws InterruptedException {
        pulses.shown(() -> window.desk().trail().show(screen.id()), () -> true);
    }

    private static double used() throws InterruptedException {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            TimeUnit.MILLISECONDS.sleep(100); // what is cleaned up after a collection
        }
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / MIB;
    }
}
