package io.recscope.engine.language;

import io.recscope.engine.work.Work;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Encodes texts with an encoder, each text once in the life of a store.
///
/// @param encoder what computes
/// @param store what remembers
record StoredEncoding(TextEncoder encoder, VectorStore store) {
    /// Texts handed to the encoder at once.
    static final int PORTION = 256;

    /// Texts after which the store is written: about a second of work, which is all that a crash can cost.
    static final int KEPT = 1024;

    /// The vector of each text. What was computed before a cancellation is in the store.
    ///
    /// @throws InterruptedException when `work` was cancelled
    Map<TextKey, float[]> of(Map<TextKey, String> texts, Work work) throws InterruptedException {
        Map<TextKey, float[]> vectors = new HashMap<>(store.find(encoder, texts.keySet()));
        List<Map.Entry<TextKey, String>> missing = new ArrayList<>(texts.entrySet());
        missing.removeIf(entry -> vectors.containsKey(entry.getKey()));
        // short ones together, so that little is padded; equal ones in an order that every run repeats
        missing.sort(Comparator.<Map.Entry<TextKey, String>>comparingInt(
                        entry -> entry.getValue().length())
                .thenComparing(Map.Entry::getValue));
        Map<TextKey, float[]> fresh = new HashMap<>();
        try {
            for (int from = 0; from < missing.size(); from += PORTION) {
                report(from, missing.size(), work);
                work.checkCancelled();
                encode(missing.subList(from, Math.min(from + PORTION, missing.size())), fresh, work);
                if (fresh.size() >= KEPT) {
                    keep(fresh, vectors);
                }
            }
        } finally {
            keep(fresh, vectors);
        }
        return vectors;
    }

    private void report(int done, int all, Work work) {
        work.report(
                (double) done / all,
                String.format(Locale.ROOT, "encoding texts with %s: %,d of %,d", encoder.name(), done, all));
    }

    private void encode(List<Map.Entry<TextKey, String>> portion, Map<TextKey, float[]> fresh, Work work)
            throws InterruptedException {
        float[][] encoded =
                encoder.encode(portion.stream().map(Map.Entry::getValue).toList(), quiet(work));
        for (int i = 0; i < encoded.length; i++) {
            fresh.put(portion.get(i).getKey(), encoded[i]);
        }
    }

    private void keep(Map<TextKey, float[]> fresh, Map<TextKey, float[]> vectors) {
        if (!fresh.isEmpty()) {
            store.add(encoder, fresh);
            vectors.putAll(fresh);
            fresh.clear();
        }
    }

    /// The same work without the encoder's own progress, which speaks of one portion only.
    private static Work quiet(Work work) {
        return new Work() {
            @Override
            public void report(double fraction, String step) {
                // the portions are reported
            }

            @Override
            public void checkCancelled() throws InterruptedException {
                work.checkCancelled();
            }
        };
    }
}
