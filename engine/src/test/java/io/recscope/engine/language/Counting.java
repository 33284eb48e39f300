package io.recscope.engine.language;

import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.List;

/// Words with a name, that remember what they were asked to encode and may be cancelled after some portions.
final class Counting implements TextEncoder {
    private final HashedWords words = new HashedWords();
    private final String name;
    final List<String> encoded = new ArrayList<>();
    int portionsLeft = Integer.MAX_VALUE;

    Counting(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String digest() {
        return Digest.of(name);
    }

    @Override
    public int dimensions() {
        return words.dimensions();
    }

    @Override
    public float[][] encode(List<String> texts, Work work) throws InterruptedException {
        if (portionsLeft-- == 0) {
            throw new InterruptedException("cancelled");
        }
        encoded.addAll(texts);
        return words.encode(texts, work);
    }

    @Override
    public void close() {
        // holds nothing
    }
}
