package io.recscope.engine.stress;

import io.recscope.engine.data.Catalog;
import io.recscope.engine.data.Interactions;
import io.recscope.engine.data.InteractionsAround;
import io.recscope.engine.fault.BadUsage;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Items are labelled wrongly: the titles and texts of a share of the items go round among them. Categories stay.
///
/// Only items that have a title or a text take part, at least two of them unless the share is 0, and each gets what
/// another had. Items do not swap by likeness, so this is label noise that tells nothing (Frénay and Verleysen,
/// "Classification in the Presence of Label Noise", TNNLS 2014: completely at random).
///
/// @param share of the items that have texts, from 0 to 1
public record SwappedTexts(double share) implements Disturbance {
    public SwappedTexts {
        Strength.share(Kind.SWAPPED_TEXTS, share);
    }

    @Override
    public double strength() {
        return share;
    }

    /// Items that have a title or a text, ascending.
    static int[] described(Catalog catalog) {
        return IntStream.range(0, catalog.size())
                .filter(item ->
                        !catalog.title(item).isBlank() || !catalog.text(item).isBlank())
                .toArray();
    }

    @Override
    public Interactions applied(Log log, long seed) {
        Catalog catalog = log.events().catalog();
        int[] described = IntStream.range(0, catalog.size())
                .filter(item ->
                        !catalog.title(item).isBlank() || !catalog.text(item).isBlank())
                .toArray();
        if (described.length < 2) {
            throw new BadUsage(
                    "The items have no titles or texts that could be swapped",
                    Kind.SWAPPED_TEXTS.key(),
                    "Import the dataset with item texts, or leave this disturbance out.");
        }
        if (share == 0) {
            return log.events();
        }
        int[] round = Lots.some(described, Math.max(2, Math.round(share * described.length)), seed);
        int[] source = new int[catalog.size()];
        Arrays.setAll(source, item -> item);
        for (int i = 0; i < round.length; i++) {
            source[round[i]] = round[(i + 1) % round.length];
        }
        return new Relabelled(log.events(), catalog.withTextsOf(source));
    }

    private static final class Relabelled extends InteractionsAround {
        private final Catalog catalog;

        Relabelled(Interactions whole, Catalog catalog) {
            super(whole);
            this.catalog = catalog;
        }

        @Override
        public Catalog catalog() {
            return catalog;
        }
    }
}
