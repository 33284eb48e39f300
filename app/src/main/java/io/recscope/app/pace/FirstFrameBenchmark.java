package io.recscope.app.pace;

import io.recscope.app.bench.BenchSetting;
import io.recscope.app.bench.Benchmark;
import io.recscope.app.bench.Figure;
import io.recscope.app.window.Assembly;
import io.recscope.app.window.HiddenWindow;
import io.recscope.engine.work.Work;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;

/// The time from the start of this process to the first frame of its window: one run, for a process starts once.
public record FirstFrameBenchmark(Assembly assembly) implements Benchmark {
    /// What the note begins with that is given as soon as the frame is there.
    static final String SIGN = "first frame after";

    static final String NAME = "first-frame";

    private static final int PAINTED = 3;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String purpose() {
        return "open the window without a display, from the start of the process to its first frame";
    }

    @Override
    public List<Figure> run(BenchSetting setting, Work work) throws InterruptedException {
        try (HiddenWindow window = HiddenWindow.openSmall(
                assembly, Runnable::run, wrong -> setting.notes().accept(wrong))) {
            // a pulse begins when the one before was painted
            new Pulses(window).pass(PAINTED);
            long now = System.currentTimeMillis();
            double seconds = (now - ManagementFactory.getRuntimeMXBean().getStartTime()) / 1e3;
            setting.notes().accept(String.format(Locale.ROOT, "%s %.3f s", SIGN, seconds));
            return List.of(Figure.of("first frame after the start of the process", "s", seconds));
        }
    }
}
