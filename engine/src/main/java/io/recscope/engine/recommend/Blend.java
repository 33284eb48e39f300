package io.recscope.engine.recommend;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// The scores of a [Blended] model for one history, with what each member said.
///
/// The arrays given are kept, not copied; nobody changes them. Thread-safe.
public final class Blend {
    private final float[] scores;
    private final List<Voice> voices;

    /// @param scores indexed by item, as [Model#score] gives them
    /// @param voices one for each member, in the order of the specification; may be empty
    public Blend(float[] scores, List<Voice> voices) {
        this.scores = scores;
        this.voices = List.copyOf(voices);
    }

    /// Indexed by item; not to be changed.
    public float[] scores() {
        return scores;
    }

    /// Where an item's score comes from.
    ///
    /// @param scope the items among which members rank it
    public List<Part> parts(int item, BitSet scope) {
        List<Part> parts = new ArrayList<>();
        for (Voice voice : voices) {
            int rank = voice.rank(item, scope);
            parts.add(new Part(voice.model, rank, rank == 0 ? 0 : voice.own[item], voice.shares[item]));
        }
        return parts;
    }

    /// What one member said of all items.
    public static final class Voice {
        private final String model;
        private final float[] own;
        private final float[] shares;

        /// @param model the member's name, unique in the blend
        /// @param own the member's own scores, −∞ where it can say nothing
        /// @param shares what it adds to the blended scores
        public Voice(String model, float[] own, float[] shares) {
            this.model = model;
            this.own = own;
            this.shares = shares;
        }

        private int rank(int item, BitSet scope) {
            if (own[item] == Float.NEGATIVE_INFINITY) {
                return 0;
            }
            int better = 0;
            for (int other = scope.nextSetBit(0); other >= 0; other = scope.nextSetBit(other + 1)) {
                better += Ranking.before(own, other, item) ? 1 : 0;
            }
            return better + 1;
        }
    }
}
