package io.recscope.engine.recommend.baseline;

import io.recscope.engine.data.Interactions;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.recommend.HeldOut;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.SelfValidating;
import io.recscope.engine.recommend.Weights;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Several models in one: their scores are made comparable and added up with weights learned from the data.
///
/// The score is the weighted sum of each member's [Standing]. To learn the weights, the last choices of some
/// users are held out, the members are fitted without them, and [WeightSearch] looks for the weights that rank
/// the held-out items best; a member that does not help gets weight 0. Members that set choices aside by
/// themselves ([SelfValidating]) are fitted once, and the users they all set aside are asked. Then members of
/// positive weight are fitted on everything. Where nothing can be learned — one member, or no held-out item —
/// all weigh the same. Items of which no member can say anything score −∞.
///
/// @param members at least one
/// @param sample the most users from whom weights are learned, at least 1; of no matter where a member sets users
///     aside by itself, for then all of these are asked
/// @param seed chooses the users when there are more
public record Fusion(List<ModelSpec> members, int sample, long seed) implements ModelSpec {
    public Fusion {
        members = List.copyOf(members);
        if (members.isEmpty()) {
            throw new BadUsage("The fusion has no members", "", "Name at least one model.");
        }
        Range.atLeast("sample", sample, 1);
    }

    /// These members, weighed by up to 4,000 users.
    public static Fusion usual(List<ModelSpec> members) {
        return new Fusion(members, 4000, 1);
    }

    @Override
    public String kind() {
        return "fusion";
    }

    /// Says which networks are in it, as in `fusion with interest`.
    @Override
    public String label() {
        List<String> networks = members.stream()
                .filter(SelfValidating.class::isInstance)
                .map(ModelSpec::label)
                .distinct()
                .toList();
        return networks.isEmpty() ? kind() : kind() + " with " + String.join(", ", networks);
    }

    @Override
    public Model fit(Interactions data, Workshop workshop, Work work) throws InterruptedException {
        try (Members whole = new Members(this, data, workshop)) {
            float[] weights = weigh(data, whole, workshop, work.part(0, 0.7));
            for (int m = 0; m < weights.length; m++) {
                if (weights[m] > 0) {
                    double from = 0.7 + 0.3 * m / weights.length;
                    whole.fitted(m, work.part(from, from + 0.3 / weights.length));
                }
            }
            return whole.fused(weights);
        }
    }

    private float[] weigh(Interactions data, Members whole, Workshop workshop, Work work) throws InterruptedException {
        if (members.size() == 1) {
            return new float[] {1};
        }
        HeldOut known = held(data);
        List<Model> models = new ArrayList<>();
        List<Model> passing = new ArrayList<>();
        try {
            for (int m = 0; m < members.size(); m++) {
                Work part = work.part(0.6 * m / members.size(), 0.6 * (m + 1) / members.size());
                if (members.get(m) instanceof SelfValidating) {
                    models.add(whole.fitted(m, part));
                } else {
                    models.add(members.get(m).fit(known, workshop, part));
                    passing.add(models.getLast());
                }
            }
            Ballots ballots = Ballots.of(models, known, work.part(0.6, 0.9));
            return new WeightSearch(ballots, members.size()).best(work.part(0.9, 1));
        } finally {
            passing.forEach(Model::close);
        }
    }

    /// The choices that all members can foretell without having seen them.
    private HeldOut held(Interactions data) {
        BitSet users = null;
        for (ModelSpec member : members) {
            if (member instanceof SelfValidating validating) {
                BitSet aside = validating.setAside(data);
                if (users == null) {
                    users = new BitSet();
                    users.or(aside);
                } else {
                    users.and(aside);
                }
            }
        }
        return users == null ? HeldOut.lastChoices(data, sample, seed) : HeldOut.lastChoices(data, users);
    }

    @Override
    public Model restore(Weights weights, Interactions data, Workshop workshop) {
        float[] shares = weights.floats("weight", members.size());
        try (Members restored = new Members(this, data, workshop)) {
            for (int m = 0; m < shares.length; m++) {
                if (shares[m] > 0) {
                    restored.restore(m, new Weights(own(weights.floats(), m), own(weights.ints(), m)));
                }
            }
            return restored.fused(shares);
        }
    }

    private static <T> Map<String, T> own(Map<String, T> all, int member) {
        String prefix = prefix(member);
        Map<String, T> own = new HashMap<>();
        all.forEach((name, array) -> {
            if (name.startsWith(prefix)) {
                own.put(name.substring(prefix.length()), array);
            }
        });
        return own;
    }

    /// What the names of a member's arrays begin with among the fusion's.
    static String prefix(int member) {
        return member + ".";
    }
}
