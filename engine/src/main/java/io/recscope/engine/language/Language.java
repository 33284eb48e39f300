package io.recscope.engine.language;

import io.recscope.engine.data.Catalog;
import io.recscope.engine.fault.BadUsage;
import io.recscope.engine.work.Work;
import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/// What texts mean, for whoever works with catalogues: their vectors, computed once, and the vectors of questions.
///
/// Thread-safe; while one thread encodes a catalogue, another that asks for one waits. The encoders belong to whoever
/// made them and are not closed here.
public final class Language {
    private static final int REMEMBERED = 2;

    private final Encoders encoders;
    private final VectorStore store;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Known> known = new ArrayDeque<>();

    private record Known(WeakReference<Catalog> catalog, CatalogVectors vectors) {}

    public Language(Encoders encoders, VectorStore store) {
        this.encoders = encoders;
        this.store = store;
    }

    /// A language that needs no files and knows no meaning, only words; see [HashedWords].
    public static Language ofWords() {
        return new Language(Encoders.of(new HashedWords()), VectorStore.inMemory());
    }

    public Encoders encoders() {
        return encoders;
    }

    /// What the store of vectors could not read or write so far, a sentence each.
    public List<String> remarks() {
        return store.remarks();
    }

    /// The vectors of a catalogue's items. The last catalogues are remembered as long as they are in use.
    ///
    /// @throws io.recscope.engine.fault.MachineFault when an encoder is needed and cannot be loaded
    /// @throws InterruptedException when `work` was cancelled; what was computed is in the store, and
    ///     the next call goes on from there
    public CatalogVectors vectors(Catalog catalog, Work work) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            known.removeIf(entry -> entry.catalog().get() == null);
            for (Known entry : known) {
                if (entry.catalog().get() == catalog) {
                    return entry.vectors();
                }
            }
            CatalogVectors vectors = new CatalogEncoding(encoders, store).of(catalog, work);
            known.addFirst(new Known(new WeakReference<>(catalog), vectors));
            if (known.size() > REMEMBERED) {
                known.removeLast();
            }
            return vectors;
        } finally {
            lock.unlock();
        }
    }

    /// What an item's vector would be if its text were another one: [centred][CatalogVectors#centred()], in the space
    /// of its catalogue.
    ///
    /// A text is read by the encoder that reads the item's own, whatever is left of it, and alone, so that it
    /// always gets the same vector; the item's own text gets the item's own vector, and an empty text zeros.
    /// Nothing is stored.
    ///
    /// @param texts as [ItemText#joined()] gives them
    /// @param dimensions that the space is expected to have
    /// @return a vector for each text
    /// @throws io.recscope.engine.fault.BadUsage when the space has another number of dimensions
    /// @throws InterruptedException when `work` was cancelled
    public float[][] retold(Catalog catalog, int item, List<String> texts, int dimensions, Work work)
            throws InterruptedException {
        CatalogVectors space = vectors(catalog, work.part(0, 0.2));
        if (space.dimensions() != dimensions) {
            throw new BadUsage(
                    "The model reads texts with " + dimensions + " numbers, and these encoders give "
                            + space.dimensions(),
                    "",
                    "Use the encoders and the dataset that it was fitted with.");
        }
        return new Retold(encoders, catalog, space, item).vectors(texts, work.part(0.2, 1));
    }

    /// A question's vector by the encoder that reads its script.
    ///
    /// @throws InterruptedException when `work` was cancelled
    public float[] embed(String query, Work work) throws InterruptedException {
        String text = ItemTexts.clean(query);
        return encoders.forText(text).encode(List.of(text), work)[0];
    }

    /// A question in the space of a catalogue: in each block its vector by that block's encoder, whatever its script.
    ///
    /// The whole has length √blocks, so that its product with any item is a cosine.
    ///
    /// @throws InterruptedException when `work` was cancelled
    public float[] embed(String query, CatalogVectors space, Work work) throws InterruptedException {
        String text = ItemTexts.clean(query);
        float[] vector = new float[space.dimensions()];
        for (Block block : space.blocks()) {
            TextEncoder reader = encoders.reader(block);
            float[] part = reader.encode(List.of(text), work)[0];
            System.arraycopy(part, 0, vector, block.from(), part.length);
        }
        return vector;
    }
}
