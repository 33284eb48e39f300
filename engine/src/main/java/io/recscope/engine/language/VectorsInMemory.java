package io.recscope.engine.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Vectors that are forgotten with the object.
final class VectorsInMemory implements VectorStore {
    private final Map<String, Map<TextKey, float[]>> known = new HashMap<>();

    @Override
    public synchronized Map<TextKey, float[]> find(TextEncoder encoder, Set<TextKey> wanted) {
        Map<TextKey, float[]> found = new HashMap<>(known.getOrDefault(encoder.digest(), Map.of()));
        found.keySet().retainAll(wanted);
        return found;
    }

    @Override
    public synchronized void add(TextEncoder encoder, Map<TextKey, float[]> vectors) {
        known.computeIfAbsent(encoder.digest(), digest -> new HashMap<>()).putAll(vectors);
    }

    @Override
    public List<String> remarks() {
        return List.of();
    }
}
