package io.recscope.app.pace;

import io.recscope.app.bench.BenchSetting;
import io.recscope.app.bench.Figure;
import io.recscope.app.window.HiddenWindow;
import java.nio.file.Path;
import java.util.List;

/// Opens a study as the button of the welcome screen does, until a moment of a session is shown.
record Opening(HiddenWindow window, Pulses pulses) {

    /// The time of the first opening in this process, and of those after it.
    List<Figure> measure(Path study, BenchSetting setting) throws InterruptedException {
        double first = once(study);
        double[] again = new double[setting.runs()];
        for (int run = 0; run < again.length; run++) {
            window.toolkit().await(() -> window.desk().session().close());
            again[run] = once(study);
        }
        return List.of(
                Figure.of("open a study until its first session is played, first time", "s", first),
                Figure.of("the same, again", "s", again));
    }

    /// Opens a workspace and waits until everything that this begins has ended.
    double once(Path study) throws InterruptedException {
        double seconds = pulses.shown(
                () -> window.welcome().open(study),
                () -> window.desk().session().study().get().isPresent());
        window.rest();
        return seconds;
    }
}
