package io.recscope.engine.sequence;

import java.util.Arrays;
import java.util.Random;

/// The items that a step compares the right ones with: all, or some drawn by how often they were chosen, to the
/// power ¾. (Mikolov et al., Distributed representations of words and phrases, NeurIPS 2013.)
final class Negatives {
    /// Catalogues up to this size are compared as a whole.
    static final int WHOLE = 50_000;

    private static final int USUAL = 2048;

    private final int number;
    private final double[] upTo;

    private Negatives(int number, double[] upTo) {
        this.number = number;
        this.upTo = upTo;
    }

    /// @param wanted how many are drawn, 0 for whatever suits the catalogue
    static Negatives of(Goods goods, int wanted) {
        int number = wanted == 0 && goods.size() > WHOLE ? USUAL : wanted;
        double[] upTo = new double[goods.size()];
        double sum = 0;
        for (int item = 0; item < upTo.length; item++) {
            sum += Math.pow(goods.counts()[item], 0.75);
            upTo[item] = sum;
        }
        return new Negatives(number, upTo);
    }

    boolean any() {
        return number > 0;
    }

    /// The logarithm of how often each item is expected in one draw; very low for items that are never drawn.
    float[] likely() {
        float[] likely = new float[upTo.length];
        double sum = upTo[upTo.length - 1];
        for (int item = 0; item < likely.length; item++) {
            double share = (upTo[item] - (item == 0 ? 0 : upTo[item - 1])) / sum;
            likely[item] = (float) Math.log(Math.max(1e-12, share * number));
        }
        return likely;
    }

    /// The drawn items, with repetitions; none when all are compared.
    long[] draw(Random random) {
        long[] drawn = new long[number];
        for (int i = 0; i < number; i++) {
            double at = random.nextDouble() * upTo[upTo.length - 1];
            int found = Arrays.binarySearch(upTo, at);
            drawn[i] = found < 0 ? Math.min(-found - 1, upTo.length - 1) : Math.min(found + 1, upTo.length - 1);
        }
        return drawn;
    }
}
