package io.recscope.engine.recommend.policy;

import io.recscope.engine.data.Interactions;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.Weights;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.work.Work;
import java.util.HashMap;
import java.util.Map;

/// A model whose list a policy makes, so that a policy is measured as any model is.
///
/// Its scores order the catalogue: first the list that the policy makes of the member's candidates, as long as
/// [#LENGTH], then all other items as the member ranks them. They are minus the place and mean nothing else. An
/// exposure cap is of a population and has no meaning for the list of one user, so a policy with a cap is refused.
public record Governed(ModelSpec member, Policy policy) implements ModelSpec {
    /// The places that the policy fills.
    public static final int LENGTH = 100;

    static final String PREFIX = "member.";

    public Governed {
        Knobs.require(
                policy.longTail().cap() >= 1,
                "A model ranks for one user, and an exposure cap is of a population",
                "Set longTail.cap=1, or rank a population with the policy.");
    }

    @Override
    public String kind() {
        return "governed";
    }

    /// The member's and the policy's, as in `ease, long-tail`.
    @Override
    public String label() {
        return member.label() + ", " + (policy.name().isBlank() ? "policy" : policy.name());
    }

    @Override
    public Model fit(Interactions data, Workshop workshop, Work work) throws InterruptedException {
        Facts facts = Facts.of(data, workshop.language(), work.part(0, 0.1));
        PolicyStages.of(policy, facts); // an impossible policy is told before the member is fitted
        Model fitted = workshop.fit(member, data, work.part(0.1, 1));
        return new GovernedModel(this, fitted, !workshop.keeps(member), facts);
    }

    @Override
    public Model restore(Weights weights, Interactions data, Workshop workshop) {
        Weights own = new Weights(own(weights.floats()), own(weights.ints()));
        return new GovernedModel(this, member.restore(own, data, workshop), true, facts(data, workshop));
    }

    private static Facts facts(Interactions data, Workshop workshop) {
        try {
            return Facts.of(data, workshop.language(), Work.SILENT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the catalogue was read", e);
        }
    }

    private static <T> Map<String, T> own(Map<String, T> all) {
        Map<String, T> own = new HashMap<>();
        all.forEach((name, array) -> {
            if (name.startsWith(PREFIX)) {
                own.put(name.substring(PREFIX.length()), array);
            }
        });
        return own;
    }
}
