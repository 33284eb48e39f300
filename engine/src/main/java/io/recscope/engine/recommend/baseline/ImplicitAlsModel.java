package io.recscope.engine.recommend.baseline;

import io.recscope.engine.data.UserHistory;
import io.recscope.engine.linear.NormalEquations;
import io.recscope.engine.linear.WeightedSum;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.Weights;
import java.util.Map;
import java.util.stream.IntStream;

/// Fitted [ImplicitAls].
///
/// A request's user factors are solved for from its history as in fitting (fold-in), with α of the k-th distinct item
/// back multiplied by `recency^k`; an item's score is the product of the two sides' factors. So histories that were
/// edited, or of users the model never saw, are scored like any other. An empty history gives every item 0; an item
/// nobody took to in the data has factors 0 and scores 0.
public final class ImplicitAlsModel implements Model {
    static final String ITEMS = "items";
    static final String GRAM = "gram";

    private final ImplicitAls spec;
    private final int items;
    private final int[] factorNumbers;
    private final float[] itemFactors;
    private final float[] gram;
    /// Factor by factor, each of all items.
    private final float[] byFactor;

    ImplicitAlsModel(ImplicitAls spec, float[] itemFactors, float[] gram) {
        int f = spec.factors();
        this.spec = spec;
        this.items = itemFactors.length / f;
        this.factorNumbers = IntStream.range(0, f).toArray();
        this.itemFactors = itemFactors;
        this.gram = gram;
        this.byFactor = new float[itemFactors.length];
        for (int item = 0; item < items; item++) {
            for (int k = 0; k < f; k++) {
                byFactor[k * items + item] = itemFactors[item * f + k];
            }
        }
    }

    @Override
    public ImplicitAls spec() {
        return spec;
    }

    @Override
    public int items() {
        return items;
    }

    @Override
    public void score(UserHistory history, float[] scores) {
        WeightedSum.of(byFactor, items, factorNumbers, userFactors(history), scores);
    }

    private float[] userFactors(UserHistory history) {
        int f = spec.factors();
        float[] user = new float[f];
        RecentItems recent = RecentItems.of(history);
        if (recent.items().length > 0) {
            NormalEquations equations = new NormalEquations(f);
            equations.start(gram, spec.regularisation());
            for (int k = 0; k < recent.items().length; k++) {
                double confidence = spec.confidence(recent.weights()[k]) * Math.pow(spec.recency(), k);
                equations.add(itemFactors, recent.items()[k] * f, confidence, 1 + confidence);
            }
            equations.solve(user, 0);
        }
        return user;
    }

    @Override
    public Weights weights() {
        return new Weights(Map.of(ITEMS, itemFactors, GRAM, gram), Map.of());
    }
}
