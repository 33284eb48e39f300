package io.recscope.engine.sequence;

import io.recscope.engine.data.UserHistory;
import java.util.Arrays;

/// What a user wanted at every moment of a history, for replaying it: computed in one pass as far as the network
/// reads at once, and in portions behind. Immutable and thread-safe; of use until the model is closed.
///
/// Moment `n` is that after the first `n` events. Its scores are those that [InterestModel#score] gives for
/// `history.first(n)`, up to rounding (1e-4).
public final class InterestMoments {
    private final Reader reader;
    private final float[] parts;
    private final int[] choices;

    private InterestMoments(Reader reader, float[] parts, int[] choices) {
        this.reader = reader;
        this.parts = parts;
        this.choices = choices;
    }

    static InterestMoments of(Reader reader, UserHistory history) {
        int[] choices = new int[history.size() + 1];
        for (int event = 0; event < history.size(); event++) {
            choices[event + 1] = choices[event] + (history.weight(event) > 0 ? 1 : 0);
        }
        return new InterestMoments(reader, reader.moments(reader.choices(history)), choices);
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
        int width = reader.width();
        int at = choices[moment] * reader.parts();
        float[] shortTerm = Arrays.copyOfRange(parts, at, at + width);
        if (reader.parts() == width) {
            return new Interest(shortTerm, new float[width], 0);
        }
        return new Interest(shortTerm, Arrays.copyOfRange(parts, at + width, at + 2 * width), parts[at + 2 * width]);
    }

    /// Scores every item at a moment.
    ///
    /// @param scores receives a number for each item of the catalog
    public void score(int moment, float[] scores) {
        reader.rate(want(moment), scores);
    }
}
