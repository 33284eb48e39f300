package io.recscope.engine.recommend.baseline;

import io.recscope.engine.data.Interactions;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.Weights;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.work.Work;
import java.util.BitSet;

/// Items that the same users chose are alike; what is like the recent history is recommended.
///
/// The score of item j is the sum of recencyˢ · sim(i, j) over the items i chosen s steps back, plus popularity
/// times a millionth; see [Profile] for steps. Items that no user chose score −∞. With c users who chose both
/// items, n the users of each and h the shrinkage, sim is given by [Similarity]. (Deshpande and Karypis,
/// Item-based top-N recommendation algorithms, TOIS 2004.)
///
/// @param neighbours the most similar items kept of each item, at least 1; of equal ones those of lower index
/// @param shrinkage how many users' worth of doubt similarity starts with, at least 0
/// @param recency in `(0, 1]`, 1 for no forgetting
public record ItemNeighbours(int neighbours, double shrinkage, double recency, Similarity similarity)
        implements ModelSpec {

    /// When two items are alike.
    public enum Similarity {
        /// c / (√(nᵢ nⱼ) + h).
        COSINE,
        /// c / (nᵢ + nⱼ − c + h).
        JACCARD,
        /// c / (nᵢ + h), the share of i's users who chose j; favours popular items.
        CONDITIONAL;

        float of(int both, int first, int second, double shrinkage) {
            double all =
                    switch (this) {
                        case COSINE -> Math.sqrt((double) first * second);
                        case JACCARD -> (double) first + second - both;
                        case CONDITIONAL -> first;
                    };
            return (float) (both / (all + shrinkage));
        }
    }

    public ItemNeighbours {
        Range.atLeast("neighbours", neighbours, 1);
        Range.between("shrinkage", shrinkage, 0, 1e9);
        Range.fraction("recency", recency);
    }

    /// The usual settings: those that ranked the validation events of MovieLens-1M and Amazon Beauty best
    /// together.
    public static ItemNeighbours usual() {
        return new ItemNeighbours(500, 50, 0.6, Similarity.JACCARD);
    }

    @Override
    public String kind() {
        return "item-neighbours";
    }

    @Override
    public Model fit(Interactions data, Workshop workshop, Work work) throws InterruptedException {
        Evidence evidence = Evidence.of(data, work.part(0, 0.2)).distinct();
        Evidence.Places places = evidence.places();
        int[] counts = evidence.counts();
        int items = evidence.items();
        SparseRows.Builder rows = new SparseRows.Builder(items);
        int[] both = new int[items];
        int[] met = new int[items];
        float[] similarities = new float[items];
        BitSet among = new BitSet(items);
        for (int item = 0; item < items; item++) {
            if (item % 16 == 0) {
                work.checkCancelled();
                work.report(0.2 + 0.8 * item / items, "comparing items");
            }
            int n = meet(evidence, places, item, both, met);
            among.clear();
            for (int i = 0; i < n; i++) {
                int other = met[i];
                similarities[other] = similarity.of(both[other], counts[item], counts[other], shrinkage);
                both[other] = 0;
                among.set(other);
            }
            among.clear(item);
            rows.addBest(similarities, among, neighbours);
        }
        return new RowModel(this, rows.build(), LastResort.scores(counts), recency);
    }

    /// Counts for every item the users that it shares with one item.
    ///
    /// @param both counts by item, all 0 before
    /// @param met receives the items that share a user
    /// @return how many there are
    private static int meet(Evidence evidence, Evidence.Places places, int item, int[] both, int[] met) {
        int n = 0;
        for (int place = places.first[item]; place < places.first[item + 1]; place++) {
            int user = places.users[place];
            for (int event = evidence.start(user); event < evidence.end(user); event++) {
                int other = evidence.item(event);
                if (both[other]++ == 0) {
                    met[n++] = other;
                }
            }
        }
        return n;
    }

    @Override
    public Model restore(Weights weights, Interactions data, Workshop workshop) {
        return RowModel.restored(this, weights, data.catalog().size(), recency);
    }
}
