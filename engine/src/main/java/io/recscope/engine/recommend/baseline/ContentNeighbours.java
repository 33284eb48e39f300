package io.recscope.engine.recommend.baseline;

import io.recscope.engine.data.Catalog;
import io.recscope.engine.data.Interactions;
import io.recscope.engine.data.UserHistory;
import io.recscope.engine.language.ItemText;
import io.recscope.engine.language.Language;
import io.recscope.engine.recommend.Fading;
import io.recscope.engine.recommend.Formerly;
import io.recscope.engine.recommend.Model;
import io.recscope.engine.recommend.ModelSpec;
import io.recscope.engine.recommend.RecencySum;
import io.recscope.engine.recommend.Summed;
import io.recscope.engine.recommend.Textual;
import io.recscope.engine.recommend.Weights;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.work.Work;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

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
        return new Fitted(this, text.read(data.catalog(), workshop, work), data.catalog());
    }

    @Override
    public Model restore(Weights weights, Interactions data, Workshop workshop) {
        return new Fitted(this, text.stored(weights, data.catalog().size()), data.catalog());
    }

    private static final class Fitted implements Summed, Textual {
        private final ContentNeighbours spec;
        private final TextVectors vectors;
        private final float[] base;
        private final Catalog catalog;

        Fitted(ContentNeighbours spec, TextVectors vectors, Catalog catalog) {
            this.spec = spec;
            this.vectors = vectors;
            this.catalog = catalog;
            base = new float[catalog.size()];
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
        public RecencySum sum(UserHistory history, int item) {
            Fading fading = Profile.fading(spec.recency());
            return RecencySum.of(history, base.length, base[item], fading, from -> vectors.similarity(from, item));
        }

        @Override
        public double[] scores(UserHistory history, int item, List<ItemText> texts, Language language, Work work)
                throws InterruptedException {
            Objects.checkIndex(item, base.length);
            Profile profile = Profile.of(history, base.length, spec.recency());
            return vectors.similarities(profile, new Retelling(catalog, item, texts, language), work);
        }

        @Override
        public Weights weights() {
            return vectors.weights();
        }
    }
}
