package io.recscope.engine.sequence;

/// What a user wants now, in two parts: from the latest events in their order, and from everything he chose, the
/// older the less. Vectors of the network's width, in the space of the items' vectors: their products with these are
/// scores.
///
/// @param shortTerm the state after the last event
/// @param longTerm from the decayed mean of all chosen items; zeros in a network that learned without
/// @param share the weight of the long-term part, learned and different for each state, in `[0, 1]`
@SuppressWarnings("ArrayRecordComponent") // handed over, not compared
public record Interest(float[] shortTerm, float[] longTerm, double share) {

    /// Both together, as the model scores with it: the short-term part plus the share of the long-term one.
    public float[] blend() {
        float[] blend = shortTerm.clone();
        for (int i = 0; i < blend.length; i++) {
            blend[i] += (float) (share * longTerm[i]);
        }
        return blend;
    }

    /// Whether there is a long-term part.
    public boolean hasLongTerm() {
        return share > 0;
    }
}
