package io.recscope.engine.quality;

import java.util.List;

/// An example of each repair, which changes something in most of [Fixture#random].
final class EveryRepair {
    private EveryRepair() {}

    static List<Repair> list() {
        return List.of(
                new Drop.Duplicates(),
                new Drop.Repurchases(),
                new Drop.Anonymous(),
                new Drop.ImpossibleWeights(),
                new Drop.ImpossiblePrices("Price"),
                new Drop.Times(1_000_000_000_005L, 1_000_000_000_015L),
                new Drop.Items(List.of("i1", "I2"), "test"),
                new Drop.Users(List.of("u1"), "test"),
                new Clip.Weights(0, 2),
                new Clip.WeightQuantiles(0.2, 0.8),
                new Clip.Times(1_000_000_000_005L, 1_000_000_000_015L),
                new Merge.Repeats(),
                new Merge.SameTitles(),
                new Merge.IdVariants(),
                new Merge.Cancellations(),
                new Fill.UsersBySession(),
                new Fill.Titles(),
                new Fill.Weights(1),
                new CleanText(),
                new KCore(3, 2),
                new Resample.UserCap(3),
                new Resample.ItemCap(3, 1),
                new Resample.BalancedWeights(0.5),
                new Augment(5, 0.6, 0.3, 0.6, 0.3, 1));
    }
}
