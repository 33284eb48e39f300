package io.recscope.app.pace;

import io.recscope.app.bench.BenchSetting;
import io.recscope.app.bench.Benchmark;
import io.recscope.app.bench.Figure;
import io.recscope.app.window.Assembly;
import io.recscope.app.window.HiddenWindow;
import io.recscope.engine.work.Work;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// How fast the window starts and answers, what it costs when idle, and whether it keeps memory. Without a display:
/// frames are painted in software, 1360 × 860.
///
/// `--data` may name a workspace, as the demo makes it.
///
/// @param program name of the class that the program starts with
public record UiBenchmark(Studies studies, Assembly assembly, String program) implements Benchmark {
    @Override
    public String name() {
        return "ui";
    }

    @Override
    public String purpose() {
        return "start the window, open a study, replay, turn knobs, scroll 1,000,000 rows, rest; no display needed";
    }

    @Override
    public List<Figure> run(BenchSetting setting, Work work) throws IOException, InterruptedException {
        List<Figure> figures = new ArrayList<>();
        Path study = studies.sample(setting, work.part(0, 0.2));
        Path bulk = studies.bulk(setting, work.part(0.2, 0.3));
        try (ExecutorService painters = Executors.newSingleThreadExecutor();
                HiddenWindow window = HiddenWindow.open(
                        assembly, painters, wrong -> setting.notes().accept(wrong))) {
            Pulses pulses = new Pulses(window);
            take(figures, new Opening(window, pulses).measure(study, setting), setting);
            work.report(0.4, "opening measured");
            take(figures, new Replaying(window, pulses).measure(setting), setting);
            work.report(0.5, "replay measured");
            take(figures, new Turning(window, pulses).measure(setting), setting);
            work.report(0.6, "knobs measured");
            take(figures, new Resting(window, pulses).measure(setting), setting);
            work.report(0.8, "rest measured");
            take(figures, new Scrolling(window, pulses).measure(bulk), setting);
        }
        work.report(0.9, "scrolling measured");
        take(figures, new ColdStarts(program).measure(setting), setting);
        return figures;
    }

    /// Tells what was measured at once, so that it is not lost when a later part fails.
    private static void take(List<Figure> all, List<Figure> measured, BenchSetting setting) {
        measured.forEach(figure -> setting.notes().accept(figure.line()));
        all.addAll(measured);
    }
}
