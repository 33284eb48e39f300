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
        if (policy.coldStart().isOn()) {
            stages.add(new ColdStartStage(policy.coldStart(), facts));
        }
        if (policy.newItems().isOn()) {
            stages.add(new NewItemsStage(policy.newItems(), facts));
        }
        if (policy.interest().isOn()) {
            stages.add(new InclinationStage(policy.interest(), facts));
        }
        if (policy.context().isOn()) {
            stages.add(new CircumstancesStage(policy.context(), facts));
        }
        stages.add(new FeedbackStage(policy.listening(), facts));
        stages.add(new SteeringStage(policy.listening()));
        return stages;
    }
}
