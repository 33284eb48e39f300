package io.recscope.engine.recommend.baseline;

import io.recscope.engine.data.Catalog;
import io.recscope.engine.recommend.Weights;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.work.Work;

/// How texts are compared.
public enum TextReading {
    /// By the words they share, weighted by TF-IDF.
    WORDS,
    /// By what they mean, as the bundled encoders of language understand it.
    MEANING,
    /// By the sum of both.
    BOTH;

    TextVectors read(Catalog catalog, Workshop workshop, Work work) throws InterruptedException {
        return switch (this) {
            case WORDS -> WordVectors.of(catalog, work);
            case MEANING -> meaning(catalog, workshop, work);
            case BOTH ->
                new BothVectors(
                        WordVectors.of(catalog, work.part(0, 0.1)), meaning(catalog, workshop, work.part(0.1, 1)));
        };
    }

    private static MeaningVectors meaning(Catalog catalog, Workshop workshop, Work work) throws InterruptedException {
        return MeaningVectors.of(workshop.language().vectors(catalog, work));
    }

    TextVectors stored(Weights weights, int items) {
        return switch (this) {
            case WORDS -> WordVectors.stored(weights, items);
            case MEANING -> MeaningVectors.stored(weights, items);
            case BOTH -> BothVectors.stored(weights, items);
        };
    }
}
