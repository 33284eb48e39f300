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
/// @param program name of the class that the program starts with
public record UiBenchmark(Studies studies, Assembly assembly, String program) implements Benchmark {
    public static final String NAME = "ui";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String purpose() {
        return "how fast the window starts and answers, what it costs at rest, what it keeps; see its --help";
    }

    @Override
    public List<Figure> run(BenchSetting setting, Work work) throws IOException, InterruptedException {
        List<Figure> figures = new ArrayList<>();
        Path study = studies.sample(setting, assembly.sample(), work.part(0, 0.2));
        Path bulk = studies.bulk(setting, work.part(0.2, 0.3));
        try (ExecutorService painters = Executors.newSingleThreadExecutor();
                HiddenWindow window = HiddenWindow.open(
                        assembly, painters, wrong -> setting.notes().accept(wrong))) {
            Pulses pulses = new Pulses(window);
            take(figures, new Opening(window, pulses).measure(study, setting), setting);
            work.report(0.4, "opening measured");
            take(figures, new Replaying(window, pulses).measure(setting), setting);
            work.report(0.45, "replay measured");
            take(figures, new Turning(window, pulses).measure(setting), setting);
            work.report(0.5, "knobs measured");
            take(figures, new Resting(window, pulses).measure(setting), setting);
            work.report(0.6, "rest measured");
            take(figures, new Using(window, pulses).measure(setting), setting);
            work.report(0.8, "use measured");
            take(figures, new Scrolling(window, pulses).measure(bulk), setting);
        }
        work.report(0.9, "scrolling measured");
        take(figures, new ColdStarts(program).measure(setting), setting);
        long broken = figures.stream()
                .filter(figure -> figure.promise().filter(one -> !one.kept()).isPresent())
                .count();
        setting.notes().accept(broken == 0 ? "every promise was kept" : broken + " figures do not keep their promise");
        return figures;
    }

    /// Tells what was measured at once, so that it is not lost when a later part fails.
    private static void take(List<Figure> all, List<Figure> measured, BenchSetting setting) {
        measured.forEach(figure -> setting.notes().accept(figure.line()));
        all.addAll(measured);
    }
}
