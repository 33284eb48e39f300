package io.recscope.engine.language;

import io.recscope.engine.data.Catalog;
import io.recscope.engine.linear.Workers;
import io.recscope.engine.work.Work;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Other texts for an item, read as its own text was.
///
final class Retold {
    private final Encoders encoders;
    private final Catalog catalog;
    private final CatalogVectors space;
    private final int item;
    private final Map<Integer, float[]> means = new ConcurrentHashMap<>();

    /// @param space the vectors of the item's catalogue
    Retold(Encoders encoders, Catalog catalog, CatalogVectors space, int item) {
        this.encoders = encoders;
        this.catalog = catalog;
        this.space = space;
        this.item = item;
    }

    /// Centred vectors in the space, zeros for an empty text.
    float[][] vectors(List<String> texts, Work work) throws InterruptedException {
        Map<String, float[]> known = new ConcurrentHashMap<>();
        known.put("", new float[space.dimensions()]);
        if (space.describes(item)) {
            known.put(ItemTexts.of(catalog, item), own());
        }
        String[] strange = texts.stream()
                .distinct()
                .filter(text -> !known.containsKey(text))
                .toArray(String[]::new);
        if (space.dimensions() > 0) {
            try (Workers workers = Workers.perProcessor()) {
                workers.forEach(
                        strange.length, work, "encoding texts", () -> i -> known.put(strange[i], vector(strange[i])));
            }
        }
        float[] nothing = new float[space.dimensions()];
        return texts.stream().map(text -> known.getOrDefault(text, nothing)).toArray(float[][]::new);
    }

    private float[] own() {
        int block = space.block(item);
        return centred(space.vector(item), block, means.computeIfAbsent(block, space::mean));
    }

    private float[] vector(String text) {
        int block = block(text);
        float[] vector = new float[space.dimensions()];
        float[] own = encoded(encoders.reader(space.blocks().get(block)), text);
        System.arraycopy(own, 0, vector, space.blocks().get(block).from(), own.length);
        return centred(vector, block, means.computeIfAbsent(block, space::mean));
    }

    private int block(String text) {
        if (space.describes(item)) {
            return space.block(item);
        }
        String digest = encoders.forText(text).digest();
        List<String> digests = space.blocks().stream().map(Block::digest).toList();
        return Math.max(0, digests.indexOf(digest));
    }

    private float[] centred(float[] vector, int block, float[] mean) {
        Block place = space.blocks().get(block);
        float[] own = Arrays.copyOfRange(vector, place.from(), place.from() + place.length());
        for (int i = 0; i < own.length; i++) {
            own[i] -= mean[i];
        }
        Vectors.normalise(own);
        float[] centred = new float[vector.length];
        System.arraycopy(own, 0, centred, place.from(), own.length);
        return centred;
    }

    private static float[] encoded(TextEncoder reader, String text) {
        try {
            return reader.encode(List.of(text), Work.SILENT)[0];
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("a computing thread was interrupted", e);
        }
    }
}
