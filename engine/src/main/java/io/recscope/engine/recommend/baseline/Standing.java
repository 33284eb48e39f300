package io.recscope.engine.recommend.baseline;

/// How far above or below a model's average an item stands, in standard deviations: scores of different models made
/// comparable.
///
/// Average and deviation are those of one history's unseen items that the model can score. An item of which it can say
/// nothing stands at the average, 0, and so does every item when all scores are equal. (Montague and Aslam, Relevance
/// score normalization for metasearch, CIKM 2001.)
final class Standing {
    private Standing() {}

    /// @param own a model's scores, by item
    /// @param unseen the items that the history does not hold
    static float[] of(float[] own, int[] unseen) {
        double sum = 0;
        double most = Double.NEGATIVE_INFINITY;
        double least = Double.POSITIVE_INFINITY;
        int n = 0;
        for (int item : unseen) {
            if (own[item] > Float.NEGATIVE_INFINITY) {
                sum += own[item];
                most = Math.max(most, own[item]);
                least = Math.min(least, own[item]);
                n++;
            }
        }
        float[] standing = new float[own.length];
        if (!(most > least)) {
            return standing;
        }
        double mean = sum / n;
        double squares = 0;
        for (int item : unseen) {
            if (own[item] > Float.NEGATIVE_INFINITY) {
                squares += (own[item] - mean) * (own[item] - mean);
            }
        }
        double deviation = Math.sqrt(squares / n);
        for (int item = 0; item < own.length; item++) {
            if (own[item] > Float.NEGATIVE_INFINITY) {
                standing[item] = (float) ((own[item] - mean) / deviation);
            }
        }
        return standing;
    }
}
