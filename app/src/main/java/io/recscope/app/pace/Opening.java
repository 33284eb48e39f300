package io.recscope.app.pace;

import io.recscope.app.bench.BenchSetting;
import io.recscope.app.bench.Figure;
import io.recscope.app.window.HiddenWindow;
import java.nio.file.Path;
import java.util.List;

/// Opens a study as the button of the welcome screen does, until a moment of a session stands on the screen.
record Opening(HiddenWindow window, Pulses pulses) {
    private static final double LIMIT = 3;

    /// The time of the first opening in this process, and of those after it.
    List<Figure> measure(Path study, BenchSetting setting) throws InterruptedException {
        ReplayView replay = new ReplayView(window);
        double first = pulses.shown(() -> window.welcome().open(study), replay::showsMoment);
        double whole = first + pulses.atRest(() -> {}, replay::showsMoment);
        double[] again = new double[setting.runs()];
        for (int run = 0; run < again.length; run++) {
            leave();
            again[run] = pulses.shown(() -> window.welcome().open(study), replay::showsMoment);
            window.rest();
        }
        return List.of(
                Figure.of("open a study until its first moment is shown", "s", first)
                        .promised(LIMIT),
                Figure.of("the same until every moment and chart is there", "s", whole),
                Figure.of("open it again until its first moment is shown", "s", again)
                        .promised(LIMIT));
    }

    /// Opens a workspace in place of the one that is open, and waits until everything that this begins has ended.
    void once(Path workspace) throws InterruptedException {
        leave();
        pulses.atRest(
                () -> window.welcome().open(workspace),
                () -> window.desk().session().study().get().isPresent());
    }

    private void leave() throws InterruptedException {
        window.toolkit().await(() -> window.desk().session().close());
        window.rest();
    }
}
