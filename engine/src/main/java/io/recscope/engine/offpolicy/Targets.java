package io.recscope.engine.offpolicy;

import io.recscope.engine.data.Interactions;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.recommend.Model;
import java.util.BitSet;

/// Target policies made from an earlier part of a log.
///
/// They show only items that occur in that part; so what they show was settled before the part on which they are
/// evaluated, as the estimates demand.
///
/// @param learned the earlier part
public record Targets(Interactions learned) {

    /// The items that occur.
    public BitSet alive() {
        int[] counts = learned.itemCounts();
        BitSet alive = new BitSet(counts.length);
        for (int item = 0; item < counts.length; item++) {
            alive.set(item, counts[item] > 0);
        }
        return alive;
    }

    /// Every item equally often.
    public TargetPolicy uniform() {
        return FixedPolicy.uniform(alive(), learned.catalog().size());
    }

    /// Every item as often as it was chosen: by its number of events of positive weight.
    public TargetPolicy popularity() {
        double[] chosen = new double[learned.catalog().size()];
        for (int user = 0; user < learned.users(); user++) {
            UserHistory history = learned.history(user);
            for (int event = 0; event < history.size(); event++) {
                chosen[history.item(event)] += history.weight(event) > 0 ? 1 : 0;
            }
        }
        return FixedPolicy.proportional("popularity", chosen);
    }

    /// Draws from a model's scores.
    ///
    /// @param model fitted on the earlier part
    /// @param temperature as in [SoftmaxPolicy]
    public TargetPolicy softmax(Model model, double temperature) {
        return new SoftmaxPolicy(model, alive(), temperature);
    }
}
