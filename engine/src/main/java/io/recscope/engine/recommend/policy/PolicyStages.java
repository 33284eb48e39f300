package io.recscope.engine.recommend.policy;

import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.recommend.Stage;
import java.util.ArrayList;
import java.util.List;

/// Makes the stages of a policy, in their order; those that are off are left out.
public final class PolicyStages {
    private static final int USUAL_LENGTH = 10;

    private PolicyStages() {}

    /// The stages of a policy on what is known of a catalogue, for lists that stand for themselves.
    ///
    /// @throws BadUsage when the catalogue makes the policy impossible
    public static List<Stage> of(Policy policy, Facts facts) {
        return of(policy, facts, Exposure.alone());
    }

    /// The stages of a policy for the lists of a population.
    ///
    /// @param exposure counts the lists; filled by whoever makes them
    /// @throws BadUsage when the catalogue makes the policy impossible
    public static List<Stage> of(Policy policy, Facts facts, Exposure exposure) {
        check(policy.longTail(), facts.catalog().size(), exposure);
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
        if (policy.longTail().isOn()) {
            stages.add(new LongTailStage(policy.longTail(), facts, exposure));
        }
        if (policy.diversity().isOn()) {
            stages.add(new DiversityStage(policy.diversity(), policy.longTail(), facts, exposure));
        }
        return stages;
    }

    private static void check(LongTail tail, int items, Exposure exposure) {
        if (exposure.counts() && tail.cap() * items < USUAL_LENGTH && items > USUAL_LENGTH) {
            throw new BadUsage(
                    "No item may fill more than " + tail.cap() + " of the lists, and " + items
                            + " items do not fill lists of ten then",
                    "longTail.cap",
                    "Set longTail.cap to " + (double) USUAL_LENGTH / items + " at least.");
        }
    }
}
