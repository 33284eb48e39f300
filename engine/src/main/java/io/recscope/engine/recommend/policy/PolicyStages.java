package io.recscope.engine.recommend.policy;

import io.recscope.engine.recommend.Stage;
import java.util.ArrayList;
import java.util.List;

/// Makes the stages of a policy, in their order; those that are off are left out.
public final class PolicyStages {
    private PolicyStages() {}

    /// The stages of a policy on what is known of a catalogue.
    public static List<Stage> of(Policy policy, Facts facts) {
        List<Stage> stages = new ArrayList<>();
        stages.add(new Relevance());
        return stages;
    }
}
