package io.recscope.engine.recommend.policy;

import io.recscope.engine.data.UserHistory;
import io.recscope.engine.recommend.Pool;
import java.util.BitSet;
import java.util.function.IntToDoubleFunction;

/// What a user's items mean together: the weighted sum of their vectors in [Meaning], of length 1. In a catalogue
/// without any text the vectors are those of the items' [Aspects]. Immutable and thread-safe.
public final class Profile {
    private final Facts facts;
    private final float[] vector;
    private final boolean says;

    private Profile(Facts facts, float[] vector, boolean says) {
        this.facts = facts;
        this.vector = vector;
        this.says = says;
    }

    /// The latest choices most: an event's weight halves with every `halfLife` choices after it.
    ///
    /// @param halfLife in choices, above 0
    public static Profile shortTerm(Facts facts, UserHistory history, double halfLife) {
        return of(facts, history, age -> Math.pow(2, -age / halfLife));
    }

    /// All choices alike.
    public static Profile longTerm(Facts facts, UserHistory history) {
        return of(facts, history, age -> 1);
    }

    /// Of these items alike.
    public static Profile of(Facts facts, BitSet items) {
        float[] sum = new float[length(facts)];
        items.stream().forEach(item -> add(facts, sum, item, 1));
        return normalised(facts, sum);
    }

    /// Nearness to all that the user chose in [#deviations]; reckoned once for a pool.
    static float[] longTermDeviations(Facts facts, Pool pool) {
        return pool.once(new Wanted(facts, -1), float[].class, () -> longTerm(
                        facts, pool.request().history())
                .deviations(pool));
    }

    /// Nearness to an item in [#deviations]; reckoned once for a pool.
    static float[] deviationsFrom(Facts facts, int item, Pool pool) {
        return pool.once(new Wanted(facts, item), float[].class, () -> {
            BitSet single = new BitSet();
            single.set(item);
            return of(facts, single).deviations(pool);
        });
    }

    /// @param item −1 for all that the user chose
    private record Wanted(Facts facts, int item) {}

    private static Profile of(Facts facts, UserHistory history, IntToDoubleFunction weight) {
        float[] sum = new float[length(facts)];
        int age = 0;
        for (int event = history.size() - 1; event >= 0; event--) {
            if (history.weight(event) > 0) {
                add(facts, sum, history.item(event), weight.applyAsDouble(age++));
            }
        }
        return normalised(facts, sum);
    }

    private static Profile normalised(Facts facts, float[] sum) {
        Meaning.normalise(sum, 0, sum.length);
        boolean says = false;
        for (float part : sum) {
            says |= part != 0;
        }
        return new Profile(facts, sum, says);
    }

    private static boolean reads(Facts facts) {
        return facts.meaning().dimensions() > 0;
    }

    private static int length(Facts facts) {
        return reads(facts) ? facts.meaning().dimensions() : facts.aspects().count();
    }

    private static void add(Facts facts, float[] sum, int item, double weight) {
        if (reads(facts)) {
            facts.meaning().addTo(sum, item, weight);
        } else {
            int[] own = facts.aspects().of(item);
            for (int aspect : own) {
                sum[aspect] += (float) (weight / Math.sqrt(own.length));
            }
        }
    }

    /// Whether anything is known; a profile of no items, or of items without text or category, says nothing.
    public boolean says() {
        return says;
    }

    /// Whether an item can be compared with profiles.
    public boolean describes(int item) {
        return reads(facts) ? facts.meaning().describes(item) : facts.aspects().of(item).length > 0;
    }

    /// Cosine of the item with the profile, 0 when one of them says nothing.
    public float nearness(int item) {
        if (reads(facts)) {
            return facts.meaning().product(item, vector);
        }
        int[] own = facts.aspects().of(item);
        float sum = 0;
        for (int aspect : own) {
            sum += vector[aspect];
        }
        return own.length == 0 ? 0 : sum / (float) Math.sqrt(own.length);
    }

    /// One minus the cosine of two profiles, in `[0, 2]`; 1 when one of them says nothing.
    public double distance(Profile other) {
        double product = 0;
        for (int i = 0; i < vector.length; i++) {
            product += (double) vector[i] * other.vector[i];
        }
        return 1 - product;
    }

    /// Nearness of candidates in standard deviations above the mean of the candidates that can be compared; 0 for
    /// the others, and for all when nothing is known or all are equally near.
    float[] deviations(Pool pool) {
        float[] near = new float[pool.size()];
        double sum = 0;
        double squares = 0;
        int known = 0;
        for (int p = 0; says && p < near.length; p++) {
            if (describes(pool.item(p))) {
                near[p] = nearness(pool.item(p));
                sum += near[p];
                squares += (double) near[p] * near[p];
                known++;
            }
        }
        double mean = known == 0 ? 0 : sum / known;
        double variance = known == 0 ? 0 : squares / known - mean * mean;
        float scale = variance > 1e-10 ? (float) (1 / Math.sqrt(variance)) : 0;
        for (int p = 0; p < near.length; p++) {
            near[p] = describes(pool.item(p)) ? (near[p] - (float) mean) * scale : 0;
        }
        return near;
    }
}
