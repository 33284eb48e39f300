package io.recscope.engine.language;

import io.recscope.engine.data.Catalog;
import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Encodes a catalogue: each item's text by the encoder that reads its script.
record CatalogEncoding(Encoders encoders, VectorStore store) {
    private static final int NONE = -1;
    private static final double READ = 0.02;

    /// @throws InterruptedException when `work` was cancelled; what was computed is in the store
    CatalogVectors of(Catalog catalog, Work work) throws InterruptedException {
        List<String> texts = ItemTexts.of(catalog, work.part(0, READ));
        List<TextEncoder> all = encoders.all();
        int[] readerOf = new int[texts.size()];
        Arrays.setAll(readerOf, item -> reader(texts.get(item), all));
        List<Block> blocks = new ArrayList<>();
        int[] blockOf = new int[texts.size()];
        Arrays.fill(blockOf, NONE);
        float[][] vectors = new float[texts.size()][0];
        double done = READ;
        int from = 0;
        for (int number = 0; number < all.size(); number++) {
            int[] items = itemsOf(number, readerOf);
            if (items.length > 0) {
                TextEncoder reader = all.get(number);
                double next = done + (1 - READ) * items.length / texts.size();
                encode(items, texts, reader, vectors, work.part(done, next));
                for (int item : items) {
                    blockOf[item] = blocks.size();
                }
                blocks.add(new Block(reader.name(), reader.digest(), from, reader.dimensions()));
                from += reader.dimensions();
                done = next;
            }
        }
        return new CatalogVectors(blocks, blockOf, vectors);
    }

    private int reader(String text, List<TextEncoder> all) {
        return text.isEmpty() ? NONE : Math.max(0, all.indexOf(encoders.forText(text)));
    }

    private static int[] itemsOf(int reader, int[] readerOf) {
        int[] items = new int[readerOf.length];
        int count = 0;
        for (int item = 0; item < readerOf.length; item++) {
            if (readerOf[item] == reader) {
                items[count++] = item;
            }
        }
        return Arrays.copyOf(items, count);
    }

    private void encode(int[] items, List<String> texts, TextEncoder reader, float[][] vectors, Work work)
            throws InterruptedException {
        List<TextKey> keys = new ArrayList<>(items.length);
        Map<TextKey, String> distinct = new LinkedHashMap<>();
        for (int item : items) {
            TextKey key = TextKey.of(texts.get(item));
            keys.add(key);
            distinct.put(key, texts.get(item));
        }
        Map<TextKey, float[]> encoded = new StoredEncoding(reader, store).of(distinct, work);
        for (int i = 0; i < items.length; i++) {
            vectors[items[i]] = Objects.requireNonNull(encoded.get(keys.get(i)));
        }
    }
}
