package io.recscope.engine.sequence;

import io.recscope.engine.data.UserHistory;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What a user wanted at every moment of a history, for replaying it: computed in one pass as far as the network
/// reads at once, and behind that in portions of eight choices, each when it is first asked for. Immutable for
/// whoever looks at it, and thread-safe; of use until the model is closed.
///
/// Moment `n` is that after the first `n` events. Its scores are those that [InterestModel#score] gives for
/// `history.first(n)`, up to rounding (1e-4).
public final class InterestMoments {
    private static final int PORTION = 8;

    private final Reader reader;
    private final Histories chosen;
    private final int[] choices;
    private final float[] first;
    private final Map<Integer, float[]> later = new ConcurrentHashMap<>();

    private InterestMoments(Reader reader, Histories chosen, int[] choices) {
        this.reader = reader;
        this.chosen = chosen;
        this.choices = choices;
        first = reader.moments(chosen);
    }

    static InterestMoments of(Reader reader, UserHistory history) {
        int[] choices = new int[history.size() + 1];
        for (int event = 0; event < history.size(); event++) {
            choices[event + 1] = choices[event] + (history.weight(event) > 0 ? 1 : 0);
        }
        return new InterestMoments(reader, reader.choices(history), choices);
    }

    /// Number of moments: one more than there are events.
    public int size() {
        return choices.length;
    }

    /// What the user wanted, a copy.
    public float[] want(int moment) {
        return interest(moment).blend();
    }

    /// What the user wanted in its parts, a copy.
    public Interest interest(int moment) {
        int length = reader.parts();
        int begun = first.length / length;
        int number = choices[moment];
        if (number < begun) {
            return interest(first, number * length);
        }
        int portion = (number - begun) / PORTION;
        int from = begun + portion * PORTION;
        float[] rows = later.computeIfAbsent(
                portion, p -> reader.later(chosen, from, Math.min(from + PORTION - 1, chosen.size())));
        return interest(rows, (number - from) * length);
    }

    private Interest interest(float[] rows, int at) {
        int width = reader.width();
        float[] shortTerm = Arrays.copyOfRange(rows, at, at + width);
        return reader.parts() == width
                ? new Interest(shortTerm, new float[width], 0)
                : new Interest(shortTerm, Arrays.copyOfRange(rows, at + width, at + 2 * width), rows[at + 2 * width]);
    }

    /// Scores every item at a moment.
    ///
    /// @param scores receives a number for each item of the catalog
    public void score(int moment, float[] scores) {
        reader.rate(want(moment), scores);
    }
}
