package io.recscope.engine.tune;

import io.recscope.engine.recommend.Pool;
import io.recscope.engine.recommend.Stage;
import io.recscope.engine.recommend.Standing;
import io.recscope.engine.recommend.policy.Exposure;
import io.recscope.engine.recommend.policy.Facts;
import io.recscope.engine.recommend.policy.Policy;
import io.recscope.engine.recommend.policy.PolicyStages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The stages of a policy for a population, each with what it depends on.
///
/// @param keys one for each stage
/// @param exposure counts the lists where a cap makes each depend on those before it
record Line(List<Stage> stages, List<Key> keys, Exposure exposure) {
    /// A stage and the groups of knobs that it depends on; equal keys leave equal standings.
    record Key(String stage, List<Object> knobs) {}

    static Line of(Policy policy, Facts facts, int lists) {
        boolean capped = policy.longTail().cap() < 1;
        Exposure exposure = capped ? Exposure.over(facts.catalog().size(), lists) : Exposure.alone();
        List<Stage> stages = PolicyStages.of(policy, facts, exposure);
        return new Line(
                stages, stages.stream().map(s -> key(s, policy, exposure)).toList(), exposure);
    }

    /// Whether the lists must be made one after another.
    boolean oneByOne() {
        return exposure.counts();
    }

    /// A stage that is not known here depends on everything.
    private static Key key(Stage stage, Policy policy, Exposure exposure) {
        List<Object> knobs =
                switch (stage.name()) {
                    case "relevance" -> List.of();
                    case "cold-start" -> List.of(policy.coldStart());
                    case "new-items" -> List.of(policy.newItems());
                    case "interest" -> List.of(policy.interest());
                    case "context" -> List.of(policy.context());
                    case "feedback", "steering" -> List.of(policy.listening());
                    case "long-tail" -> List.of(policy.longTail(), counted(exposure));
                    case "diversity" -> List.of(policy.longTail(), policy.diversity(), counted(exposure));
                    default -> List.of(policy.named(""), counted(exposure));
                };
        return new Key(stage.name(), knobs);
    }

    /// What was shown to others is equal to nothing but itself, so such a stage is never left out.
    private static Object counted(Exposure exposure) {
        return exposure.counts() ? exposure : false;
    }

    /// The list of a pool.
    ///
    /// @param before what the user was shown before
    Shown shown(Pool pool, Shown before) {
        int kept = before.common(keys);
        if (kept == keys.size() && before.keys().size() == kept) {
            return before;
        }
        List<Standing> standings = new ArrayList<>();
        Standing standing = pool.standing();
        for (int s = 0; s < stages.size(); s++) {
            standing = s < kept
                    ? before.standings().get(s)
                    : stages.get(s).apply(pool, standing).standing();
            standings.add(standing);
        }
        int[] order = standing.order();
        int[] items = new int[Math.min(pool.request().size(), order.length)];
        Arrays.setAll(items, place -> pool.item(order[place]));
        exposure.add(items);
        boolean same = Arrays.equals(before.items(), items);
        return new Shown(keys, standings, items, same ? before.values() : Shown.NOTHING.values());
    }
}
