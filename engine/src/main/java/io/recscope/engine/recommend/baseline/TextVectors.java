package io.recscope.engine.recommend.baseline;

import io.recscope.engine.recommend.Weights;
import java.util.BitSet;

/// What the items' texts say, as vectors of length 1 whose products are similarities. Immutable and thread-safe.
interface TextVectors {

    /// The items that have a vector.
    BitSet described();

    /// Adds to each described item's score the sum of its similarities to the profile's items, times their weights.
    void addSimilarities(Profile profile, float[] scores);

    /// All numbers, from which an equal object is made.
    Weights weights();
}
