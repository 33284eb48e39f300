package io.recscope.engine.recommend.policy;

/// What a candidate adds to the list as it has grown so far; asked by a [Selection]. Candidates are positions of a
/// pool. Not thread-safe.
interface Gain {

    /// What the candidate would add now.
    double of(int position);

    /// A number that is cheap and not below [#of]; how a selection passes over candidates.
    default double bound(int position) {
        return Double.POSITIVE_INFINITY;
    }

    /// The candidate is in the list now.
    void chosen(int position);

    /// The part of the last [#of] that is no relevance, for traces; 0 where there is none.
    default double variety(int position) {
        return 0;
    }

    /// A gain that is a value of the candidate alone.
    static Gain of(float[] values) {
        return new Gain() {
            @Override
            public double of(int position) {
                return values[position];
            }

            @Override
            public double bound(int position) {
                return values[position];
            }

            @Override
            public void chosen(int position) {}
        };
    }
}
