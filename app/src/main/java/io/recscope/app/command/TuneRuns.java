package io.recscope.app.command;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.experiment.Experiment;
import io.recscope.engine.experiment.LastOut;
import io.recscope.engine.experiment.Resampling;
import io.recscope.engine.experiment.Run;
import io.recscope.engine.experiment.Setting;
import io.recscope.engine.fault.MachineFault;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.RememberingWorkshop;
import io.recscope.engine.recommend.policy.Governed;
import io.recscope.engine.recommend.policy.Knobs;
import io.recscope.engine.recommend.policy.Policy;
import io.recscope.engine.study.KindsCodec;
import io.recscope.engine.study.RunLibrary;
import io.recscope.engine.tune.Definition;
import io.recscope.engine.tune.Offline;
import io.recscope.engine.tune.Search;
import io.recscope.engine.tune.Trial;
import io.recscope.engine.work.Work;
import io.recscope.engine.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes runs of the trials of a search: of those on the front on the choices that were searched on, and of the best
/// one on the choices that were put aside.
record TuneRuns(Workspace workspace, Toolbox tools, Definition definition) {

    /// The trials that become runs.
    enum Which {
        FRONT,
        ALL,
        NONE
    }

    /// What was made.
    ///
    /// @param searched on the choices that were searched on; empty when none was wanted
    /// @param test on the choices put aside, without any change and with the best setting; empty when nothing
    ///     is best
    record Kept(Optional<Run> searched, Optional<Run> test) {}

    /// Carries runs out and keeps them. A setting with an exposure cap is of a population and becomes no run.
    Kept kept(Dataset data, Search search, Which which, Work work) throws InterruptedException {
        List<Trial> wanted = new ArrayList<>(List.of(search.base()));
        switch (which) {
            case FRONT -> wanted.addAll(search.front());
            case ALL -> wanted.addAll(search.trials());
            case NONE -> {}
        }
        Optional<Run> searched = which == Which.NONE
                ? Optional.empty()
                : run(data, LastOut.Target.VALIDATION, specs(wanted), work.part(0, 0.6));
        List<Trial> two = new ArrayList<>(List.of(search.base()));
        search.best().ifPresent(two::add);
        Optional<Run> test = run(data, LastOut.Target.TEST, specs(two), work.part(0.6, 1));
        return new Kept(searched, test);
    }

    /// Distinct models, the one without any change first.
    private List<ModelSpec> specs(List<Trial> trials) {
        return trials.stream()
                .filter(trial -> trial.refusal().isEmpty())
                .filter(trial -> policy(trial).longTail().cap() >= 1)
                .map(this::spec)
                .distinct()
                .toList();
    }

    private ModelSpec spec(Trial trial) {
        ModelSpec member = subject().spec(trial.settings());
        Policy policy = policy(trial);
        return policy.named(Policy.OFF.name()).equals(Policy.OFF)
                ? member
                : new Governed(member, policy.named("trial " + trial.number()));
    }

    private Policy policy(Trial trial) {
        return subject().policy(trial.settings());
    }

    private Offline.Subject subject() {
        return new Offline.Subject(tools.kinds(), definition.model(), definition.base());
    }

    private Optional<Run> run(Dataset data, LastOut.Target target, List<ModelSpec> specs, Work work)
            throws InterruptedException {
        if (specs.size() < 2) {
            return Optional.empty();
        }
        Experiment experiment = new Experiment(
                data.digest(),
                new LastOut(target),
                specs,
                List.of(definition.drawn().k()),
                definition.sampling().protocol(),
                new Resampling(
                        Resampling.DEFAULT.resamples(), definition.drawn().seed()));
        try (RememberingWorkshop workshop =
                new RememberingWorkshop(tools.workshops().in(workspace))) {
            Setting setting =
                    Setting.here(tools.version(), workshop).withDescription(new KindsCodec(tools.kinds())::write);
            Run run = experiment.run(data, setting, work);
            new RunLibrary(workspace).save(run);
            return Optional.of(run);
        }
    }

    /// Writes the policy of a trial to a file.
    void write(Trial best, String name, Path file) {
        try {
            Files.writeString(file, Knobs.write(policy(best).named(name)) + System.lineSeparator());
        } catch (IOException e) {
            throw new MachineFault(
                    "The policy cannot be written: " + e.getMessage(),
                    file.toString(),
                    "Check the folder and your rights on it; the search is kept.",
                    e);
        }
    }
}
