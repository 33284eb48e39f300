package io.recscope.engine.language;

import io.recscope.engine.work.Work;
import java.util.List;

/// An encoder that knows no language: a text is the sum of its words, each a fixed random direction (random indexing,
/// Kanerva et al. 2000), so texts are alike as far as they share words.
///
/// Needs no files, takes no time and is equal on every machine. Texts without words have all the same vector.
public record HashedWords() implements TextEncoder {
    private static final int DIMENSIONS = 64;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    @Override
    public String name() {
        return "hashed-words";
    }

    @Override
    public String digest() {
        return Digest.of("hashed-words 1");
    }

    @Override
    public int dimensions() {
        return DIMENSIONS;
    }

    @Override
    public float[][] encode(List<String> texts, Work work) throws InterruptedException {
        float[][] vectors = new float[texts.size()][];
        for (int i = 0; i < vectors.length; i++) {
            if (i % 256 == 0) {
                work.checkCancelled();
            }
            vectors[i] = vector(texts.get(i));
        }
        return vectors;
    }

    private static float[] vector(String text) {
        List<String> words = Words.of(ItemTexts.clean(text));
        float[] sum = new float[DIMENSIONS];
        for (String word : words.isEmpty() ? List.of("") : words) {
            long bits = direction(word);
            for (int i = 0; i < DIMENSIONS; i++) {
                sum[i] += (bits >>> i & 1) == 0 ? -1 : 1;
            }
        }
        if (!Vectors.normalise(sum)) {
            sum[0] = 1; // words may cancel out
        }
        return sum;
    }

    /// 64 signs, well mixed (the finaliser of SplitMix64, Steele et al. 2014).
    private static long direction(String word) {
        long z = GOLDEN;
        for (int i = 0; i < word.length(); i++) {
            z = (z ^ word.charAt(i)) * 0xBF58476D1CE4E5B9L;
            z ^= z >>> 29;
        }
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    @Override
    public void close() {
        // holds nothing
    }
}
