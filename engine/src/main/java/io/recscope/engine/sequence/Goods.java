package io.recscope.engine.sequence;

import io.recscope.engine.data.Catalog;
import io.recscope.engine.data.Interactions;
import io.recscope.engine.language.Block;
import io.recscope.engine.language.CatalogVectors;
import io.recscope.engine.recommend.Workshop;
import io.recscope.engine.work.Work;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// What a network knows of the items it learns from.
///
/// @param size number of items
/// @param text their language vectors, item by item; empty when texts are not read
/// @param width length of a language vector, 0 when texts are not read
/// @param blocks which encoders read the texts
/// @param counts how often each was chosen in what is learned from
/// @param before how often each was chosen in what the model has learned that it starts from
/// @param category first category of each, −1 for none
/// @param categories number of categories
@SuppressWarnings("ArrayRecordComponent") // handed over, not compared
record Goods(
        int size,
        float[] text,
        int width,
        List<Block> blocks,
        int[] counts,
        int[] before,
        int[] category,
        int categories) {

    static Goods of(Interactions data, Histories histories, Network network, Workshop workshop, Work work)
            throws InterruptedException {
        Catalog catalog = data.catalog();
        int size = catalog.size();
        float[] text = {};
        int width = 0;
        List<Block> blocks = List.of();
        if (network.inputs().text()) {
            CatalogVectors vectors = workshop.language().vectors(catalog, work).centred();
            width = vectors.dimensions();
            text = width == 0 ? text : vectors.rows();
            blocks = vectors.blocks();
        }
        int[] category = new int[size];
        for (int item = 0; item < size; item++) {
            int[] own = catalog.categories(item);
            category[item] = own.length == 0 ? -1 : own[0];
        }
        int[] counts = network.training().epochs() == 0 ? new int[size] : histories.counts(size);
        return new Goods(size, text, width, blocks, counts, new int[size], category, catalog.categoryCount());
    }

    /// The same with what was learned before.
    Goods after(int[] learned) {
        return new Goods(size, text, width, blocks, counts, learned, category, categories);
    }

    /// How often each item was chosen in all that is known in the end.
    int[] learned() {
        int[] learned = new int[size];
        Arrays.setAll(learned, item -> Math.max(counts[item], before[item]));
        return learned;
    }

    /// 1 for items that were chosen, now or before, else 0.
    float[] live() {
        float[] live = new float[size];
        for (int item = 0; item < size; item++) {
            live[item] = known(item) ? 1 : 0;
        }
        return live;
    }

    /// What is added to each item's score in the loss: nothing, or so little that it never counts, for items
    /// that were never chosen.
    float[] bar() {
        float[] bar = new float[size];
        for (int item = 0; item < size; item++) {
            bar[item] = known(item) ? 0 : -10_000;
        }
        return bar;
    }

    /// The logarithm of one plus how often each was chosen, with mean 0 and deviation 1 over all choices.
    float[] fame() {
        double sum = 0;
        double squares = 0;
        long n = 0;
        for (int count : counts) {
            double log = Math.log1p(count);
            sum += count * log;
            squares += count * log * log;
            n += count;
        }
        double mean = n == 0 ? 0 : sum / n;
        double deviation = n == 0 ? 1 : Math.sqrt(Math.max(1e-6, squares / n - mean * mean));
        float[] fame = new float[size];
        for (int item = 0; item < size; item++) {
            fame[item] = (float) ((Math.log1p(counts[item]) - mean) / deviation);
        }
        return fame;
    }

    /// Whether there is anything to learn from now.
    boolean teach() {
        return Arrays.stream(counts).anyMatch(count -> count > 0);
    }

    /// How many items were chosen at all, now or before.
    int trained() {
        return (int) IntStream.range(0, size).filter(this::known).count();
    }

    private boolean known(int item) {
        return counts[item] > 0 || before[item] > 0;
    }
}
