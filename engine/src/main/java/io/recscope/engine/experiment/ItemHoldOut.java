package io.recscope.engine.experiment;

import io.recscope.engine.data.Dataset;
import io.recscope.engine.fault.BadUsage;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/// A share of the items is held out: models never see an interaction with them, and are asked for exactly
/// these.
///
/// It measures what a model can do for new items. The input is all of a user's events on other items, whatever
/// their time; the targets are all his events on held-out ones. Lists still range over the whole catalog.
///
/// @param share of the items that occur to hold out, in `(0, 1)`
/// @param seed of the choice
public record ItemHoldOut(double share, long seed) implements Split {
    public ItemHoldOut {
        if (!(share > 0 && share < 1)) {
            throw new BadUsage("A hold-out of the share " + share + " of items", "", "Give a share between 0 and 1.");
        }
    }

    @Override
    public String kind() {
        return "item-hold-out";
    }

    @Override
    public List<Fold> folds(Dataset data, Protocol protocol) {
        Cuts cuts = new Cuts(data, protocol, 1);
        BitSet held = heldOut(data);
        cuts.hide(held);
        for (int user : cuts.candidates()) {
            int from = data.firstRow(user);
            if (IntStream.range(from, data.firstRow(user + 1)).anyMatch(row -> held.get(data.item(row)))) {
                cuts.testHidden(user);
            } else {
                cuts.exclude("no event on a held-out item");
            }
        }
        cuts.note(held.cardinality() + " items are held out.");
        return List.of(cuts.fold("all"));
    }

    /// The items held out of a dataset.
    public BitSet heldOut(Dataset data) {
        int[] counts = data.itemCounts();
        int[] occurring = IntStream.range(0, counts.length)
                .filter(item -> counts[item] > 0)
                .toArray();
        int[] shuffled = Shuffle.of(occurring, seed);
        BitSet held = new BitSet();
        for (int i = 0; i < Math.round(share * shuffled.length); i++) {
            held.set(shuffled[i]);
        }
        return held;
    }
}
