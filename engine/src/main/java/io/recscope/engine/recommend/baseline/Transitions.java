package io.recscope.engine.recommend.baseline;

import io.recscope.engine.data.Interactions;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.Weights;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.work.Work;
import java.util.BitSet;

/// What users chose next: a first-order Markov chain over items that also looks a little further ahead.
///
/// A choice of j that follows a choice of i at distance d ≤ window in the same history counts decayᵈ⁻¹ for i → j.
/// The weight of i → j is that count over (the sum of i's counts + shrinkage). The score of j is the sum of
/// recencyˢ · weight(i → j) over the items i chosen s steps back, plus popularity times a millionth, which alone
/// decides where no transition was seen; see [Profile] for steps. Items that no user chose score −∞. (Rendle et
/// al., Factorizing personalized Markov chains, WWW 2010, section 4; Ludewig and Jannach, Evaluation of session-
/// based recommendation algorithms, UMUAI 2018, for distance weights.)
///
/// @param window how many steps ahead are counted, at least 1
/// @param decay in `(0, 1]`
/// @param recency in `(0, 1]`, 1 for no forgetting
/// @param shrinkage how many unseen transitions each item starts with, at least 0
/// @param neighbours the heaviest transitions kept of each item, at least 1; of equal ones those to lower index
public record Transitions(int window, double decay, double recency, double shrinkage, int neighbours)
        implements ModelSpec {

    public Transitions {
        Range.atLeast("window", window, 1);
        Range.fraction("decay", decay);
        Range.fraction("recency", recency);
        Range.between("shrinkage", shrinkage, 0, 1e9);
        Range.atLeast("neighbours", neighbours, 1);
    }

    /// The usual settings: those that ranked the validation events of MovieLens-1M and Amazon Beauty best
    /// together.
    public static Transitions usual() {
        return new Transitions(10, 0.8, 0.6, 30, 300);
    }

    @Override
    public String kind() {
        return "transitions";
    }

    @Override
    public Model fit(Interactions data, Workshop workshop, Work work) throws InterruptedException {
        Evidence evidence = Evidence.of(data, work.part(0, 0.2));
        Evidence.Places places = evidence.places();
        int[] counts = evidence.counts();
        int items = evidence.items();
        SparseRows.Builder rows = new SparseRows.Builder(items);
        float[] weights = new float[items];
        BitSet met = new BitSet(items);
        for (int item = 0; item < items; item++) {
            if (item % 64 == 0) {
                work.checkCancelled();
                work.report(0.2 + 0.8 * item / items, "counting transitions");
            }
            for (int place = places.first[item]; place < places.first[item + 1]; place++) {
                count(evidence, places.events[place], evidence.end(places.users[place]), weights, met);
            }
            met.clear(item);
            weights[item] = 0;
            weigh(weights, met);
            rows.addBest(weights, met, neighbours);
            met.stream().forEach(other -> weights[other] = 0);
            met.clear();
        }
        return new RowModel(this, rows.build(), LastResort.scores(counts), recency);
    }

    private void count(Evidence evidence, int from, int end, float[] counts, BitSet met) {
        float weight = 1;
        for (int event = from + 1; event < end && event - from <= window; event++) {
            counts[evidence.item(event)] += weight;
            met.set(evidence.item(event));
            weight *= (float) decay;
        }
    }

    private void weigh(float[] weights, BitSet met) {
        double sum = shrinkage;
        for (int other = met.nextSetBit(0); other >= 0; other = met.nextSetBit(other + 1)) {
            sum += weights[other];
        }
        for (int other = met.nextSetBit(0); other >= 0; other = met.nextSetBit(other + 1)) {
            weights[other] /= (float) sum;
        }
    }

    @Override
    public Model restore(Weights weights, Interactions data, Workshop workshop) {
        return RowModel.restored(this, weights, data.catalog().size(), recency);
    }
}
