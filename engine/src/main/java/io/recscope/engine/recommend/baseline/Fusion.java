package io.recscope.engine.recommend.baseline;

import io.recscope.engine.data.Interactions;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.Weights;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Several models in one: their scores are made comparable and added up with weights learned from the data.
///
/// The score is the weighted sum of each member's [Standing]. To learn the weights, the last choice of each
/// history is held out, the members are fitted without it, and [WeightSearch] looks for the weights that rank the
/// held-out items best; a member that does not help gets weight 0. Then members of positive weight are fitted on
/// everything. Where nothing can be learned — one member, or no held-out item — all weigh the same. Items of which
/// no member can say anything score −∞.
///
/// @param members at least one
/// @param sample the most users from whom weights are learned, at least 1
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

    @Override
    public Model fit(Interactions data, Work work) throws InterruptedException {
        float[] weights = weigh(data, work.part(0, 0.5));
        List<Model> models = fitted(data, weights, work.part(0.5, 1));
        return new FusedModel(this, weights, models, data.catalog().size());
    }

    private float[] weigh(Interactions data, Work work) throws InterruptedException {
        float[] equal = new float[members.size()];
        Arrays.fill(equal, 1f / members.size());
        if (members.size() == 1) {
            return equal;
        }
        WithoutLast known = new WithoutLast(data);
        List<Model> models = fitted(known, equal, work.part(0, 0.6));
        Ballots ballots = Ballots.of(models, known, sample, seed, work.part(0.6, 0.9));
        return new WeightSearch(ballots, members.size()).best(work.part(0.9, 1));
    }

    /// Fits the members of positive weight.
    private List<Model> fitted(Interactions data, float[] weights, Work work) throws InterruptedException {
        List<Model> models = new ArrayList<>();
        for (int m = 0; m < weights.length; m++) {
            if (weights[m] > 0) {
                Work part = work.part((double) m / weights.length, (m + 1.0) / weights.length);
                models.add(members.get(m).fit(data, part));
            }
        }
        return models;
    }

    @Override
    public Model restore(Weights weights, Interactions data) {
        float[] shares = weights.floats("weight", members.size());
        List<Model> models = new ArrayList<>();
        for (int m = 0; m < shares.length; m++) {
            if (shares[m] > 0) {
                Weights own = new Weights(own(weights.floats(), m), own(weights.ints(), m));
                models.add(members.get(m).restore(own, data));
            }
        }
        return new FusedModel(this, shares, models, data.catalog().size());
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
