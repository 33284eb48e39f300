package io.recscope.views.explain;

import io.recscope.engine.recommend.policy.Policy;
import io.recscope.engine.recommend.policy.Presets;
import io.recscope.views.desk.Desk;
import io.recscope.views.session.PolicyFiles;
import java.util.ArrayList;
import java.util.List;

/// The policies under which a list can be explained: presets, the one that is set on the screen Tune, and those that
/// lie as files in the workspace.
final class Governing {
    private final Desk desk;
    private final Slot<PolicyFiles.Found> files;

    Governing(Desk desk) {
        this.desk = desk;
        files = new Slot<>(desk.jobs());
    }

    /// The workspace's files, as of the last [#read].
    Slot<PolicyFiles.Found> files() {
        return files;
    }

    /// Reads the workspace's files.
    void read() {
        desk.session()
                .study()
                .get()
                .ifPresent(open ->
                        files.start(desk.phrases().now("explain.job.policies"), work -> PolicyFiles.of(open.folder())
                                .read()));
    }

    /// What can be chosen.
    ///
    /// @param chosen is among them whatever it is
    List<Policy> offered(Policy chosen) {
        List<Policy> all = new ArrayList<>(Presets.all());
        all.add(desk.session().policy().get());
        files.value().ifPresent(found -> all.addAll(found.policies()));
        all.add(chosen);
        return all.stream().distinct().toList();
    }

    /// What a policy is called.
    String name(Policy policy) {
        if (Presets.all().contains(policy)) {
            return desk.phrases()
                    .words()
                    .find("explain.policy." + policy.name())
                    .orElse(policy.name());
        }
        if (policy.equals(desk.session().policy().get())) {
            return policy.name().isBlank()
                    ? desk.phrases().now("explain.policy-tuned")
                    : desk.phrases().now("explain.policy-tuned-name", policy.name());
        }
        return policy.name().isBlank() ? desk.phrases().now("explain.policy-own") : policy.name();
    }
}
