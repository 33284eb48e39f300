package io.recscope.engine.offpolicy;

import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.recommend.Model;
import java.util.Arrays;
import java.util.BitSet;

/// Draws from a model's scores: the probability of an item is proportional to $e^{z/T}$.
///
/// $z$ is the score less the mean of the alive items' scores, in units of their standard deviation, so that one
/// temperature means the same for every model; scores that are all alike give a uniform policy. Items the model
/// can say nothing of (−∞) have probability 0. A low temperature comes close to the model's ranking itself, and
/// then few logged items have any weight.
///
/// @param model asked with the history before each list; who made it closes it
/// @param alive the items that can be shown, at least one
/// @param temperature positive
public record SoftmaxPolicy(Model model, BitSet alive, double temperature) implements TargetPolicy {
    public SoftmaxPolicy {
        if (!(temperature > 0) || !Double.isFinite(temperature)) {
            throw new BadUsage(
                    "A softmax of temperature " + temperature,
                    "--temperature",
                    "Give a number above 0, for example 1.");
        }
        if (alive.isEmpty()) {
            throw new BadUsage(
                    "The policy " + model.spec().kind() + " has no item to show",
                    "",
                    "Let it learn from a part of the log in which items were shown.");
        }
        alive = (BitSet) alive.clone();
    }

    @Override
    public String name() {
        return model.spec().label();
    }

    @Override
    public BitSet alive() {
        return (BitSet) alive.clone();
    }

    @Override
    public void probabilities(Slate slate, double[] probabilities) {
        float[] scores = new float[probabilities.length];
        model.score(slate.known(), scores);
        double n = 0;
        double sum = 0;
        double squares = 0;
        double best = Double.NEGATIVE_INFINITY;
        for (int i = alive.nextSetBit(0); i >= 0 && i < scores.length; i = alive.nextSetBit(i + 1)) {
            if (Float.isFinite(scores[i])) {
                n++;
                double step = scores[i] - sum;
                sum += step / n; // the running mean, after Welford (1962)
                squares += step * (scores[i] - sum);
                best = Math.max(best, scores[i]);
            }
        }
        Arrays.fill(probabilities, 0);
        double deviation = n > 1 ? Math.sqrt(squares / (n - 1)) : 0;
        double scale = deviation > 0 ? 1 / (deviation * temperature) : 0;
        double total = 0;
        for (int i = alive.nextSetBit(0); i >= 0 && i < scores.length; i = alive.nextSetBit(i + 1)) {
            if (n == 0 || Float.isFinite(scores[i])) {
                probabilities[i] = n == 0 ? 1 : Math.exp((scores[i] - best) * scale);
                total += probabilities[i];
            }
        }
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] /= total;
        }
    }
}
