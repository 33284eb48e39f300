package io.recscope.engine.offpolicy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Weighs the impressions of slates against a target policy. Not thread-safe.
final class Weighing {
    private static final double ROUNDING = 1e-9;

    private final TargetPolicy target;
    private final double[] probabilities;
    private final RewardModel nothing;

    /// One place of a slate.
    ///
    /// @param weight target's probability over propensity
    /// @param forecast the reward model's forecast of the logged item
    /// @param expected the forecast of what the target would show there
    record Decision(double weight, double reward, double forecast, double expected) {}

    Weighing(TargetPolicy target, int items) {
        this.target = target;
        probabilities = new double[items];
        nothing = RewardModel.learn(List.of(), items);
    }

    /// The weights of a slate's impressions.
    List<Double> weights(Slate slate) {
        List<Double> weights = new ArrayList<>();
        weigh(slate, nothing, decision -> weights.add(decision.weight()));
        return weights;
    }

    /// Weighs a slate from the top.
    void weigh(Slate slate, RewardModel model, Consumer<Decision> sink) {
        target.probabilities(slate, probabilities);
        double total = 0;
        double lift = 0;
        for (int item = 0; item < probabilities.length; item++) {
            total += probabilities[item];
            lift += probabilities[item] * model.lift(item);
        }
        if (!(Math.abs(total - 1) < 1e-6)) {
            throw new IllegalStateException(target.name() + " has probabilities that add up to " + total);
        }
        List<Impression> shown = slate.shown();
        Set<Integer> above = new HashSet<>();
        double left = total;
        for (int place = 0; place < shown.size(); place++) {
            Impression impression = shown.get(place);
            boolean something = left > ROUNDING;
            boolean repeated = !above.add(impression.item());
            double probability = something && !repeated ? Math.min(1, probabilities[impression.item()] / left) : 0;
            double scale = model.place(place);
            sink.accept(new Decision(
                    probability / impression.propensity(),
                    impression.reward(),
                    scale * model.lift(impression.item()),
                    something ? scale * lift / left : 0));
            if (!repeated) {
                left -= probabilities[impression.item()];
                lift -= probabilities[impression.item()] * model.lift(impression.item());
            }
        }
    }
}
