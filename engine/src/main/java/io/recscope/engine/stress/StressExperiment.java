package io.recscope.engine.stress;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.experiment.Experiment;
import io.recscope.engine.experiment.Protocol;
import io.recscope.engine.experiment.Resampling;
import io.recscope.engine.experiment.Setting;
import io.recscope.engine.experiment.Split;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.work.Work;
import java.util.List;

/// The question how much of their quality models keep when data are worse, scarcer or other than they were.
///
/// Every point of every curve asks the same test users for the same targets, so points are compared user by
/// user. Equal tests give equal values on one machine. Intervals are over users; each disturbance is drawn once,
/// so what another draw would change is not in them.
///
/// @param experiment the undisturbed question; its split has one fold, and lists are ten long
/// @param series at least one, all different
/// @param seed of all disturbances
public record StressExperiment(Experiment experiment, List<Series> series, long seed) {
    /// Length of the lists that are judged.
    public static final int DEPTH = 10;

    public StressExperiment {
        series = List.copyOf(series);
        if (series.isEmpty() || series.stream().distinct().count() < series.size()) {
            throw new BadUsage(
                    series.isEmpty()
                            ? "A stress test without disturbances"
                            : "A stress test with the same series twice",
                    "",
                    "Name at least one kind of disturbance, and each only once at a place.");
        }
        if (!experiment.ks().equals(List.of(DEPTH))) {
            throw new IllegalArgumentException("a stress test of lists of " + experiment.ks());
        }
    }

    /// A test of some models.
    ///
    /// @param dataset digest of the dataset
    public static StressExperiment of(
            String dataset, Split split, List<ModelSpec> models, Protocol protocol, List<Series> series, long seed) {
        Resampling resampling = new Resampling(Resampling.DEFAULT.resamples(), seed);
        return new StressExperiment(
                new Experiment(dataset, split, models, List.of(DEPTH), protocol, resampling), series, seed);
    }

    /// Disturbs, fits and asks. A model is fitted anew only where its training data were disturbed.
    ///
    /// All data are disturbed before the first model is fitted, so what cannot be done is said at once.
    ///
    /// @throws BadUsage when `data` is another dataset, the split makes no sense for it or has several folds,
    ///     or these data cannot be disturbed in one of the ways
    /// @throws InterruptedException when `work` was cancelled; nothing remains then
    public StressResult run(Dataset data, Setting setting, Work work) throws InterruptedException {
        if (!data.digest().equals(experiment.dataset())) {
            throw new BadUsage(
                    "The stress test is about the dataset " + experiment.dataset() + ", not " + data.digest(),
                    "",
                    "Open the dataset that it names, or make a new test.");
        }
        return new Lab(this, data, setting).run(work);
    }
}
