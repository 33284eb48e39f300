package io.recscope.engine.recommend.baseline;

import io.recscope.engine.data.Interactions;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.recommend.Formerly;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.Weights;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.work.Work;
import java.util.Arrays;

/// What reads like the recent history is recommended, so that items nobody chose yet have their chance.
///
/// The score of item j is the sum of recencyˢ · cos(i, j) over the items i chosen s steps back; see [Profile]
/// for steps and [TextReading] for cos. Learns nothing from behaviour. Items without any text score −∞; without
/// history all others score 0.
///
/// @param recency in `(0, 1]`, 1 for no forgetting
/// @param text how texts are compared
public record ContentNeighbours(
        double recency, @Formerly("words") TextReading text) implements ModelSpec {
    public ContentNeighbours {
        Range.fraction("recency", recency);
    }

    /// The usual settings: those that ranked the validation events of MovieLens-1M and Amazon Beauty best
    /// together.
    public static ContentNeighbours usual() {
        return new ContentNeighbours(0.6, TextReading.WORDS);
    }

    @Override
    public String kind() {
        return "content-neighbours";
    }

    @Override
    public Model fit(Interactions data, Workshop workshop, Work work) throws InterruptedException {
        return new Fitted(
                this, text.read(data.catalog(), workshop, work), data.catalog().size());
    }

    @Override
    public Model restore(Weights weights, Interactions data, Workshop workshop) {
        int items = data.catalog().size();
        return new Fitted(this, text.stored(weights, items), items);
    }

    private static final class Fitted implements Model {
        private final ContentNeighbours spec;
        private final TextVectors vectors;
        private final float[] base;

        Fitted(ContentNeighbours spec, TextVectors vectors, int items) {
            this.spec = spec;
            this.vectors = vectors;
            base = new float[items];
            Arrays.fill(base, Float.NEGATIVE_INFINITY);
            vectors.described().stream().forEach(item -> base[item] = 0);
        }

        @Override
        public ModelSpec spec() {
            return spec;
        }

        @Override
        public int items() {
            return base.length;
        }

        @Override
        public void score(UserHistory history, float[] scores) {
            System.arraycopy(base, 0, scores, 0, base.length);
            vectors.addSimilarities(Profile.of(history, base.length, spec.recency()), scores);
        }

        @Override
        public Weights weights() {
            return vectors.weights();
        }
    }
}
