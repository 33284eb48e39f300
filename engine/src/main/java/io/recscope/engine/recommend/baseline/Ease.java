package io.recscope.engine.recommend.baseline;

import io.recscope.engine.data.Interactions;
import io.recscope.engine.fault.MachineFault;
import io.recscope.engine.linear.Gram;
import io.recscope.engine.linear.SparseMatrix;
import io.recscope.engine.linear.SymmetricInverse;
import io.recscope.engine.linear.SymmetricMatrix;
import io.recscope.engine.linear.Workers;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.Weights;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.work.Work;
import java.util.Locale;

/// EASE, a linear model in which every item votes for every other, with more recent items voting louder.
///
/// With X the users × items matrix of ones (a user's distinct items of positive weight) and `P = (XᵀX + λI)⁻¹`,
/// item `i` votes for `j ≠ i` with `B_ij = −P_ij / P_jj`; no item votes for itself. Fitting takes about n³
/// operations and `4n²` bytes for n items. The anonymous user is left out of X, being many people at once.
///
/// Source: H. Steck, Embarrassingly Shallow Autoencoders for Sparse Data, WWW 2019.
///
/// @param lambda λ > 0, in users: how many would have to agree before a vote counts much; a few hundred for
///     dense data
/// @param recency in `(0, 1]`, the vote's factor for each step back in the history; 1 is Steck's model
public record Ease(double lambda, double recency) implements ModelSpec {
    /// The largest catalog: its matrix takes 6 GB.
    public static final int MAX_ITEMS = 40_000;

    private static final double BYTES_PER_GB = 1 << 30;
    private static final int ROWS_PER_PART = 64;

    public Ease {
        Range.positive("lambda", lambda);
        Range.fraction("recency", recency);
    }

    /// λ = 250 and recency 0.8: of the settings tried, the one that loses least where it loses most.
    ///
    /// Chosen by NDCG@10 on validation events alone: each user's last event put aside, the one before asked, the
    /// whole catalog ranked. With recency 0.8, MovieLens-1M and Amazon Beauty give .1218 and .0589 for λ = 100,
    /// .1275 and .0567 for 250, .1298 and .0547 for 500; λ = 1000 gives .1299 on MovieLens-1M, where recency 0.7
    /// and 0.9 are worse than 0.8 for each of these λ. So a larger λ suits dense data, a smaller one sparse data.
    public static Ease usual() {
        return new Ease(250, 0.8);
    }

    @Override
    public String kind() {
        return "ease";
    }

    /// @throws MachineFault when the catalog is too large for the memory given to the program
    @Override
    public EaseModel fit(Interactions data, Workshop workshop, Work work) throws InterruptedException {
        try (Workers workers = Workers.perProcessor()) {
            return fit(data, workers, work);
        }
    }

    /// Like [#fit(Interactions, Work)] on threads of the caller's; their number does not change the model.
    ///
    /// @throws MachineFault when the catalog is too large for the memory given to the program
    public EaseModel fit(Interactions data, Workers workers, Work work) throws InterruptedException {
        int n = data.catalog().size();
        requireMemory(n, Runtime.getRuntime().maxMemory());
        SymmetricMatrix matrix = new SymmetricMatrix(n);
        SparseMatrix preferences = Preferences.of(data, work.part(0, 0.05));
        work.report(0.05, "counting items taken together");
        Gram.count(preferences, matrix, workers, work);
        for (int i = 0; i < n; i++) {
            matrix.set(i, i, (float) (matrix.get(i, i) + lambda));
        }
        SymmetricInverse.invert(matrix, workers, work.part(0.1, 0.98));
        divideByDiagonal(matrix, workers, work);
        work.report(1, "fitted EASE");
        return new EaseModel(this, n, matrix.values());
    }

    private static void divideByDiagonal(SymmetricMatrix matrix, Workers workers, Work work)
            throws InterruptedException {
        int n = matrix.order();
        float[] values = matrix.values();
        float[] factors = new float[n];
        for (int j = 0; j < n; j++) {
            factors[j] = -1 / matrix.get(j, j);
        }
        workers.forRanges(n, ROWS_PER_PART, work, (from, to) -> {
            for (int i = from; i < to; i++) {
                for (int j = 0; j < n; j++) {
                    values[i * n + j] *= factors[j];
                }
                values[i * n + i] = 0;
            }
        });
    }

    static void requireMemory(int items, long heapBytes) {
        long bytes = 4L * items * items + SymmetricInverse.scratchBytes(items);
        if (items > MAX_ITEMS || bytes > heapBytes) {
            throw new MachineFault(
                    String.format(
                            Locale.ROOT,
                            "EASE over %,d items needs %.1f GB of memory and the program has %.1f GB",
                            items,
                            bytes / BYTES_PER_GB,
                            heapBytes / BYTES_PER_GB),
                    items > MAX_ITEMS ? "at most 40,000 items" : "",
                    "Keep the items with most interactions (k-core), use ItemNeighbours, or start with a larger -Xmx.");
        }
    }

    /// @throws MachineFault when the catalog is too large for the memory given to the program
    @Override
    public EaseModel restore(Weights weights, Interactions data, Workshop workshop) {
        int n = data.catalog().size();
        requireMemory(n, Runtime.getRuntime().maxMemory());
        return new EaseModel(this, n, weights.floats(EaseModel.VOTES, n * n));
    }
}
