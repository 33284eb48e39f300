package io.recscope.engine.recommend.baseline;

import io.recscope.engine.recommend.Weights;
import io.recscope.engine.work.Work;
import java.util.BitSet;

/// What the items' texts say, as vectors of length 1 whose products are similarities. Immutable and thread-safe.
interface TextVectors {

    /// The items that have a vector.
    BitSet described();

    /// Adds to each described item's score the sum of its similarities to the profile's items, times their weights.
    void addSimilarities(Profile profile, float[] scores);

    /// Product of two items' vectors; 0 when one has none.
    double similarity(int item, int other);

    /// For each text that might be an item's own: the sum of its similarities to the profile's items, times their
    /// weights; −∞ for a text that says nothing.
    ///
    /// @throws InterruptedException when `work` was cancelled
    double[] similarities(Profile profile, Retelling retelling, Work work) throws InterruptedException;

    /// All numbers, from which an equal object is made.
    Weights weights();
}
