package io.recscope.app.accuracy;

import io.recscope.app.recipe.Recipes;
import java.util.List;

/// What others have published for a dataset, under the same rules as ours: the whole catalogue ranked, the last
/// event of each user asked, seen items removed.
///
/// @param hitRate HR@10
/// @param ndcg NDCG@10
/// @param source where it was published
public record Anchor(String model, double hitRate, double ndcg, String source) {
    private static final String DROSS = "antklen/sasrec-bert4rec-recsys23 (Klenitskiy and Vasilev, RecSys 2023)";
    private static final String MODULAR = "eSASRec (arXiv 2508.06450, 2025)";

    private static final List<Anchor> FILMS = List.of(
            new Anchor("SASRec, BCE, 1 negative", .250, .134, "the best of four public repositories"),
            new Anchor("gSASRec", .300, .173, "asash/gSASRec-pytorch"),
            new Anchor("SASRec, full softmax", .315, .182, DROSS),
            new Anchor("SASRec, 3,000 negatives", .316, .186, DROSS),
            new Anchor(
                    "SASRec, full softmax, every prefix",
                    .347,
                    .203,
                    "jeannineshiu/sequential-rec-from-sasrec-to-tiger"),
            new Anchor("HSTU-large, stable sort", .364, .216, "MobileTeleSystems/RecTools, HSTU tutorial"));

    private static final List<Anchor> SHELF = List.of(
            new Anchor("TIGER", .0648, .0384, "Rajput et al., NeurIPS 2023"),
            new Anchor("SASRec, sampled softmax", .0921, .0531, MODULAR),
            new Anchor("eSASRec", .0928, .0523, MODULAR));

    /// The published rows of a dataset; empty when nobody has measured it in this way.
    static List<Anchor> of(String dataset) {
        return switch (dataset) {
            case Recipes.ML_1M -> FILMS;
            case Recipes.BEAUTY -> SHELF;
            default -> List.of();
        };
    }
}
