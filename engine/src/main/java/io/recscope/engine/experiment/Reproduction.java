package io.recscope.engine.experiment;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.work.Work;
import java.util.List;

/// A run carried out once more from its own record, and what came out differently.
///
/// On one machine with one version of RecScope nothing does. Elsewhere the changes under `provenance/machine`
/// say what is different there.
///
/// @param again the second run
/// @param changes differing places, durations and times of day left out; empty when the run was reproduced
public record Reproduction(Run again, List<Change> changes) {
    public Reproduction {
        changes = List.copyOf(changes);
    }

    /// Carries a run's experiment out again.
    ///
    /// @param codec knows the kinds of the models
    /// @throws io.recscope.engine.fault.BadUsage when `data` is not the dataset the run was about
    /// @throws InterruptedException when `work` was cancelled
    public static Reproduction of(Run run, Dataset data, SpecCodec codec, Setting setting, Work work)
            throws InterruptedException {
        Experiment experiment = RunJson.experiment(run.experiment(), codec);
        Run again = experiment.run(data, setting.withDescription(codec::write), work);
        RunDiff diff = RunDiff.of(run.summary(), again.summary(), experiment.resampling(), setting.threads(), work);
        return new Reproduction(again, diff.changes());
    }

    /// Whether every value is the same; a different machine alone does not matter.
    public boolean succeeded() {
        return changes.stream().map(Change::path).allMatch(Reproduction::isMachine);
    }

    private static boolean isMachine(String path) {
        return path.startsWith("provenance/machine/") || (path.contains("/training/") && path.endsWith("/log/device"));
    }
}
