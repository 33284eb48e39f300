package io.recscope.engine.recommend.baseline;

import io.recscope.engine.recommend.Weights;
import io.recscope.engine.work.Work;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// Words and meaning side by side: their similarities are added, so an exact name counts and so does a paraphrase.
///
/// @param words lexical vectors
/// @param meaning vectors of an encoder
record BothVectors(WordVectors words, MeaningVectors meaning) implements TextVectors {
    private static final String MEANING = "language.";

    @Override
    public BitSet described() {
        BitSet described = words.described();
        described.or(meaning.described());
        return described;
    }

    @Override
    public void addSimilarities(Profile profile, float[] scores) {
        words.addSimilarities(profile, scores);
        meaning.addSimilarities(profile, scores);
    }

    @Override
    public double similarity(int item, int other) {
        return words.similarity(item, other) + meaning.similarity(item, other);
    }

    @Override
    public double[] similarities(Profile profile, Retelling retelling, Work work) throws InterruptedException {
        double[] sums = words.similarities(profile, retelling, work.part(0, 0.1));
        double[] more = meaning.similarities(profile, retelling, work.part(0.1, 1));
        for (int i = 0; i < sums.length; i++) {
            if (sums[i] == Double.NEGATIVE_INFINITY) {
                sums[i] = more[i];
            } else if (more[i] > Double.NEGATIVE_INFINITY) {
                sums[i] += more[i];
            }
        }
        return sums;
    }

    @Override
    public Weights weights() {
        Map<String, float[]> floats = new HashMap<>(words.weights().floats());
        Map<String, int[]> ints = new HashMap<>(words.weights().ints());
        meaning.weights().floats().forEach((name, values) -> floats.put(MEANING + name, values));
        meaning.weights().ints().forEach((name, values) -> ints.put(MEANING + name, values));
        return new Weights(floats, ints);
    }

    static BothVectors stored(Weights weights, int items) {
        Map<String, float[]> floats = new HashMap<>();
        Map<String, int[]> ints = new HashMap<>();
        weights.floats().forEach((name, values) -> inner(name, values, floats));
        weights.ints().forEach((name, values) -> inner(name, values, ints));
        return new BothVectors(
                WordVectors.stored(weights, items), MeaningVectors.stored(new Weights(floats, ints), items));
    }

    private static <T> void inner(String name, T values, Map<String, T> inner) {
        if (name.startsWith(MEANING)) {
            inner.put(name.substring(MEANING.length()), values);
        }
    }
}
